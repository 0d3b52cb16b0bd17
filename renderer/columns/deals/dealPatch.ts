import type { DealColumns } from './dealColumns.ts'
import type { DealRecord } from './dealRecord.ts'

/** A record deals point at: its name, and a partner's tier or a customer's country. */
export interface NamedRecord {
  readonly table: 'partners' | 'customers' | 'products'
  readonly id: string
  readonly name: string
  readonly note?: string | undefined
}

/** Changes that keep columns up to date; applied in the same order in the worker and in the window. */
export interface DealPatch {
  readonly put: readonly DealRecord[]
  readonly drop: readonly string[]
  readonly named: readonly NamedRecord[]
}

/** Applies a patch. Answers the rows it touched; a new name touches every deal that shows it. */
export function applyPatch(columns: DealColumns, { put, drop, named }: DealPatch): readonly number[] {
  const rows = [...put.map(deal => columns.put(deal)), ...drop.map(id => columns.drop(id))].filter(
    row => row >= 0,
  )
  const renamed = { partners: new Set<number>(), customers: new Set<number>(), products: new Set<number>() }
  const namesOf = {
    partners: columns.partnerNames,
    customers: columns.customerNames,
    products: columns.productNames,
  }
  for (const { table, id, name, note } of named) {
    const names = namesOf[table]
    const code = names.code(id)
    names.name(code, name, note)
    renamed[table].add(code)
  }
  if (named.length === 0) return rows
  const { customer } = columns.figures
  const shown: number[] = []
  for (let row = 0; row < columns.rows; row++)
    if (
      renamed.customers.has(customer[row] ?? 0) ||
      columns.partnersOf(row).some(code => renamed.partners.has(code))
    )
      shown.push(row)
  return [...new Set([...rows, ...shown])]
}

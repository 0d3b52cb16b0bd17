import type { DealColumns } from './dealColumns.ts'
import type { DealRecord } from './dealRecord.ts'
import type { Names } from './names.ts'

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

/** The rows a patch is about to touch, as far as they are there. */
export function rowsBefore(columns: DealColumns, { put, drop, named }: DealPatch): readonly number[] {
  const rows = [...put.map(deal => columns.rowOf(deal.id)), ...drop.map(columns.rowOf)]
  return [...new Set([...rows.filter(row => row >= 0), ...showing(columns, named)])]
}

/** Applies a patch. Answers the rows it touched; a new name touches every deal that shows it. */
export function applyPatch(columns: DealColumns, { put, drop, named }: DealPatch): readonly number[] {
  const rows = [...put.map(deal => columns.put(deal)), ...drop.map(id => columns.drop(id))].filter(
    row => row >= 0,
  )
  for (const { table, id, name, note } of named) {
    const names = namesIn(columns, table)
    names.name(names.code(id), name, note)
  }
  return [...new Set([...rows, ...showing(columns, named)])]
}

const namesIn = (columns: DealColumns, table: NamedRecord['table']): Names =>
  ({
    partners: columns.partnerNames,
    customers: columns.customerNames,
    products: columns.productNames,
  })[table]

/** Rows of deals that show one of these records. */
function showing(columns: DealColumns, named: readonly NamedRecord[]): readonly number[] {
  const partners = new Uint8Array(columns.partnerNames.length)
  const customers = new Uint8Array(columns.customerNames.length)
  let some = false
  for (const { table, id } of named) {
    const code = namesIn(columns, table).find(id)
    if (code < 0 || table === 'products') continue
    some = true
    if (table === 'partners') partners[code] = 1
    else customers[code] = 1
  }
  const rows: number[] = []
  if (!some) return rows
  const { customer } = columns.figures
  for (let row = 0; row < columns.rows; row++)
    if (customers[customer[row] as number] === 1 || columns.hasPartner(row, partners)) rows.push(row)
  return rows
}

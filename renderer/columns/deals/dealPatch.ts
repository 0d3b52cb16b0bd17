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
  if (named.length === 0) return []
  const partners = marked(columns.partnerNames, idsOf(named, 'partners'))
  const customers = marked(columns.customerNames, idsOf(named, 'customers'))
  const { customer } = columns.figures
  const rows: number[] = []
  for (let row = 0; row < columns.rows; row++)
    if (customers[customer[row] as number] === 1 || columns.hasPartner(row, partners)) rows.push(row)
  return rows
}

const idsOf = (named: readonly NamedRecord[], of: NamedRecord['table']): readonly string[] =>
  named.flatMap(({ table, id }) => (table === of ? [id] : []))

/** Which names are of these records, by code. */
function marked(names: Names, ids: readonly string[]): Uint8Array {
  const found = new Uint8Array(names.length)
  for (const id of ids) {
    const code = names.find(id)
    if (code > 0) found[code] = 1
  }
  return found
}

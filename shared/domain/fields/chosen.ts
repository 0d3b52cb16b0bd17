import type { LoadedRows } from '../command.ts'
import type { TableName } from '../tableNames.ts'
import type { TableRow } from '../tables.ts'
import { count } from './words.ts'

/** The chosen rows, each once; undefined when one of them is gone. */
export function chosenRows<T extends TableName>(
  rows: LoadedRows,
  table: T,
  ids: readonly string[],
): readonly TableRow<T>[] | undefined {
  const unique = [...new Set(ids)]
  const found = unique.map(id => rows.get(table, id)).filter(row => row !== undefined)
  return found.length < unique.length ? undefined : found
}

/** `Nordlicht GmbH` for one, `12 partners` for several. */
export function whoInWords<T extends 'partners' | 'contacts' | 'customers' | 'deals'>(
  rows: LoadedRows,
  table: T,
  ids: readonly string[],
): string {
  const found = chosenRows<TableName>(rows, table, ids) ?? []
  const [only] = found
  return found.length === 1 && only && 'name' in only ? only.name : count(found.length, table.slice(0, -1))
}

import type { LoadedRows, Need } from '@shared/domain/command.ts'
import type { TableName, TableRow } from '@shared/domain/tables.ts'
import { getRows, rowsBy } from './rows.ts'

/** Reads the rows a command asks for. */
export async function loadRows(needs: readonly Need[]): Promise<LoadedRows> {
  const tables = new Map<TableName, Map<string, TableRow<TableName>>>()
  for (const need of needs) {
    const found =
      'ids' in need
        ? await getRows(need.table, need.ids)
        : await rowsBy(need.table, need.index, ...need.anyOf)
    const byId = tables.get(need.table) ?? new Map<string, TableRow<TableName>>()
    for (const row of found) if (row) byId.set(row.id, row)
    tables.set(need.table, byId)
  }
  return {
    get: <T extends TableName>(table: T, id: string) => tables.get(table)?.get(id) as TableRow<T> | undefined,
    all: <T extends TableName>(table: T) => [...(tables.get(table)?.values() ?? [])] as TableRow<T>[],
  }
}

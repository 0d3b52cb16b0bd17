import type { LoadedRows, Need } from '@shared/domain/command.ts'
import type { TableName, TableRow } from '@shared/domain/tables.ts'
import { getRows, rowsBy } from './rows.ts'

type Then = (rows: LoadedRows) => readonly Need[]

/** Reads the rows a command asks for; `then` what they name in turn. */
export async function loadRows(needs: readonly Need[], then?: Then): Promise<LoadedRows> {
  const tables: Tables = new Map()
  await read(needs, tables)
  if (then) await read(then(rowsOf(tables)), tables)
  return rowsOf(tables)
}

type Tables = Map<TableName, Map<string, TableRow<TableName>>>

async function read(needs: readonly Need[], tables: Tables): Promise<void> {
  for (const need of needs) {
    const found =
      'ids' in need
        ? await getRows(need.table, need.ids)
        : await rowsBy(need.table, need.index, ...need.anyOf)
    const byId = tables.get(need.table) ?? new Map<string, TableRow<TableName>>()
    for (const row of found) if (row) byId.set(row.id, row)
    tables.set(need.table, byId)
  }
}

const rowsOf = (tables: Tables): LoadedRows => ({
  get: <T extends TableName>(table: T, id: string) => tables.get(table)?.get(id) as TableRow<T> | undefined,
  all: <T extends TableName>(table: T) => [...(tables.get(table)?.values() ?? [])] as TableRow<T>[],
})

import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import { tableOfId } from '@shared/sync/entities.ts'
import { getRows } from './rows.ts'

/** Rows of any tables by their ids; an id of no table, or of no row, is left out. One read a table. */
export async function rowsById(ids: Iterable<string>): Promise<Map<string, TableRow<TableName>>> {
  const byTable = new Map<TableName, string[]>()
  for (const id of new Set(ids)) {
    const table = tableOfId(id)
    if (table === undefined) continue
    const list = byTable.get(table)
    if (list) list.push(id)
    else byTable.set(table, [id])
  }
  const rows = new Map<string, TableRow<TableName>>()
  for (const [table, list] of byTable)
    for (const row of await getRows(table, list)) if (row) rows.set(row.id, row)
  return rows
}

import type { Command, LoadedRows, Need } from '@shared/domain/command.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import { WORKSPACE_ID } from '@shared/domain/workspace/schema.ts'
import type { z } from 'zod'
import { getRows, rowsBy } from './rows.ts'

/** Reads rows by what is needed of them. */
export async function loadRows(needs: readonly Need[]): Promise<LoadedRows> {
  const tables: Tables = new Map()
  await read(needs, tables)
  return rowsOf(tables)
}

const WORKSPACE: Need = { table: 'workspace', ids: [WORKSPACE_ID] }

/** Reads the workspace, the rows a command asks for, and what they name in turn. */
export async function loadFor<I extends z.ZodType>(
  command: Command<I>,
  input: z.output<I>,
): Promise<LoadedRows> {
  const tables: Tables = new Map()
  await read([WORKSPACE, ...command.needs(input)], tables)
  if (command.thenNeeds) await read(command.thenNeeds(input, rowsOf(tables)), tables)
  return rowsOf(tables)
}

type Tables = Map<TableName, Map<string, TableRow<TableName>>>

async function read(needs: readonly Need[], tables: Tables): Promise<void> {
  for (const need of needs) {
    const byId = tables.get(need.table) ?? new Map<string, TableRow<TableName>>()
    for (const row of await found(need, byId)) if (row) byId.set(row.id, row)
    tables.set(need.table, byId)
  }
}

/** What was read already is not read again. */
const found = (need: Need, known: ReadonlyMap<string, unknown>) =>
  'ids' in need
    ? getRows(
        need.table,
        need.ids.filter(id => !known.has(id)),
      )
    : rowsBy(need.table, need.index, ...need.anyOf)

const rowsOf = (tables: Tables): LoadedRows => ({
  get: <T extends TableName>(table: T, id: string) => tables.get(table)?.get(id) as TableRow<T> | undefined,
  all: <T extends TableName>(table: T) => [...(tables.get(table)?.values() ?? [])] as TableRow<T>[],
})

import type { Change } from '@shared/domain/journal/schema.ts'
import { FIND_ROWS, FIND_TABLES, type FindRow, type FindTable } from '@shared/domain/search/findRow.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import { changesOfEntry, entriesAfter } from '../../data/journal.ts'
import { countRows, getRows, readAll } from '../../data/rows.ts'
import type { Position } from './keptFind.ts'

/** Above this many changes reading all rows anew is quicker. */
const MANY = 2_000

export interface FindPatch {
  readonly put: readonly FindRow[]
  readonly drop: readonly string[]
}

/** Everything that can be found, a table at a time: other work of the worker comes in between. */
export async function readFindRows(): Promise<FindRow[]> {
  const rows: FindRow[] = []
  for (const table of FIND_TABLES) for (const row of await rowsOf(table)) rows.push(row)
  return rows
}

const rowsOf = async <T extends FindTable>(table: T): Promise<FindRow[]> =>
  (await readAll(table)).map(FIND_ROWS[table])

/** How many records there are to be found. */
export async function countFindRows(): Promise<number> {
  const counts = await Promise.all(FIND_TABLES.map(countRows))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** What became of the records that changed after a position of the journal; `all` where too many did. */
export async function changesSince(seq: number): Promise<(Position & { patch: FindPatch }) | 'all'> {
  const touched = new Map<FindTable, Set<string>>(FIND_TABLES.map(table => [table, new Set()]))
  let seen = 0
  let last: Position = { seq, intent: undefined }
  for (const entry of await entriesAfter(seq)) {
    last = entry
    if (!entry.tables.some(isFindTable)) continue
    seen += entry.created + entry.updated + entry.deleted
    if (seen > MANY) return 'all'
    for (const { table, id } of (await changesOfEntry(entry)) as readonly Change[])
      if (isFindTable(table)) touched.get(table)?.add(id)
  }
  const patch = { put: [] as FindRow[], drop: [] as string[] }
  for (const [table, ids] of touched) if (ids.size > 0) await readInto(patch, table, [...ids])
  return { seq: last.seq, intent: last.intent, patch }
}

const isFindTable = (table: TableName): table is FindTable => table in FIND_ROWS

async function readInto<T extends FindTable>(
  patch: { put: FindRow[]; drop: string[] },
  table: T,
  ids: readonly string[],
): Promise<void> {
  const rows = await getRows(table, ids)
  for (const [i, row] of rows.entries())
    if (row) patch.put.push(FIND_ROWS[table](row))
    else patch.drop.push(ids[i] ?? '')
}

import { TABLE_NAMES, type TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import type { By } from '@shared/sync/document.ts'
import { ENTITIES } from '@shared/sync/entities.ts'
import type { SyncRow } from '@shared/sync/state.ts'
import { db } from '../data/db.ts'
import { readMany } from '../data/readMany.ts'
import { fromStored } from '../data/stored.ts'
import type { Unsent } from './place.ts'

/**
 * Rows that were here before the team. Nothing is written of them until they are sent: a mark in the place tells how
 * far that is, and a row behind it that is known by now is passed over.
 */

export const SYNCED: readonly TableName[] = TABLE_NAMES.filter(table => ENTITIES[table].syncs)

export const allUnsent = (by: By): Unsent => ({ table: SYNCED[0] as TableName, after: '', by })

/** A row nobody has heard of, as far as sync goes. */
export const unsentRow = (id: string, table: TableName, by: By): SyncRow => ({
  id,
  table,
  dirty: 1,
  edit: 1,
  by,
})

export interface UnsentRow {
  readonly row: TableRow<TableName>
  readonly known: SyncRow
}

/** The next of them, and how far that is; `left` undefined: there are no more. */
export async function nextUnsent(
  unsent: Unsent,
  limit: number,
): Promise<{ readonly rows: readonly UnsentRow[]; readonly left: Unsent | undefined }> {
  const { by } = unsent
  let { table, after } = unsent
  for (;;) {
    const stored = await db.rows(table).where(':id').above(after).limit(limit).toArray()
    const known = await readMany(
      db.syncRows,
      stored.map(({ id }) => id),
    )
    const rows = stored.flatMap((row, i) =>
      known[i] ? [] : [{ row: fromStored(table, row), known: unsentRow(row.id, table, by) }],
    )
    const last = stored.at(-1)?.id
    if (rows.length > 0 && last !== undefined) return { rows, left: { table, after: last, by } }
    if (last !== undefined) after = last
    else {
      const next = SYNCED[SYNCED.indexOf(table) + 1]
      if (next === undefined) return { rows: [], left: undefined }
      table = next
      after = ''
    }
  }
}

/** About how many there are still. */
export async function countUnsent({ table, after }: Unsent): Promise<number> {
  let left = 0
  for (const next of SYNCED.slice(SYNCED.indexOf(table))) {
    const { type } = ENTITIES[next]
    const from = next === table && after !== '' ? after : `${type}:`
    const here = await db.rows(next).where(':id').above(from).count()
    if (here > 0) left += here - (await db.syncRows.where(':id').between(from, `${type};`).count())
  }
  return Math.max(0, left)
}

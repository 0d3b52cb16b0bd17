import type { Change } from '@shared/domain/journal/schema.ts'
import { TABLE_NAMES } from '@shared/domain/tableNames.ts'
import { db, type MetaRow, type TandemDatabase } from '../db.ts'

/**
 * How many rows each table should have, kept in the same transactions as the rows: a store that lost some
 * without an entry in its journal is noticed at the next start.
 */
export type Tally = Readonly<Record<string, number>>

export const TALLY_KEY = 'tally'
const COUNTED = [...TABLE_NAMES, 'journal'] as const

/** The row to be written for what an entry did; none in a store that was never counted. */
export function tallyAfter(row: MetaRow | undefined, changes: readonly Change[]): MetaRow[] {
  const tally = row?.value as Tally | undefined
  if (!tally) return []
  const next: Record<string, number> = { ...tally, journal: (tally.journal ?? 0) + 1 }
  for (const { table, before, after } of changes)
    next[table] = (next[table] ?? 0) + (after ? 1 : 0) - (before ? 1 : 0)
  return [{ key: TALLY_KEY, value: next }]
}

/** Counts the rows and keeps that as what there should be. */
export const recount = (database: TandemDatabase = db): Promise<Tally> =>
  database.transaction('rw', database.writable, async () => {
    const counts = await countAll(database)
    await database.meta.put({ key: TALLY_KEY, value: counts })
    return counts
  })

/**
 * Tables whose rows are not as many as the journal's transactions say. A store that was never counted is
 * counted now.
 */
export async function tablesThatDisagree(database: TandemDatabase = db): Promise<string[]> {
  const seen = await database.transaction('r', database.writable, async () => {
    const tally = await readTally(database)
    return tally && { tally, counts: await countAll(database) }
  })
  if (!seen) {
    await recount(database)
    return []
  }
  return COUNTED.filter(table => (seen.tally[table] ?? 0) !== (seen.counts[table] ?? 0))
}

async function readTally(database: TandemDatabase): Promise<Tally | undefined> {
  return (await database.meta.get(TALLY_KEY))?.value as Tally | undefined
}

async function countAll(database: TandemDatabase): Promise<Tally> {
  const counts: Record<string, number> = {}
  for (const table of COUNTED) counts[table] = await database.table(table).count()
  return counts
}

import type { SyncRow } from '@shared/sync/state.ts'
import { db } from '../data/db.ts'

/** What is known of these rows' place in the database, by id. */
export async function readKnown(ids: readonly string[]): Promise<Map<string, SyncRow>> {
  const unique = [...new Set(ids)]
  const found = await db.syncRows.bulkGet(unique)
  return new Map(found.flatMap(row => (row ? [[row.id, row] as const] : [])))
}

/** Keeps what is known now; undefined: forgotten. */
export async function writeKnown(next: ReadonlyMap<string, SyncRow | undefined>): Promise<void> {
  const gone = [...next].filter(([, row]) => row === undefined).map(([id]) => id)
  const kept = [...next.values()].filter(row => row !== undefined)
  if (gone.length > 0) await db.syncRows.bulkDelete(gone)
  if (kept.length > 0) await db.syncRows.bulkPut(kept)
}

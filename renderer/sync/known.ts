import type { SyncRow } from '@shared/sync/state.ts'
import { db } from '../data/db.ts'
import { readMany } from '../data/readMany.ts'
import { forgetInFlight, keptInFlight, readInFlight, withInFlight } from './inFlight.ts'

/** What is known of these rows' place in the database, by id; with what is on its way of them. */
export async function readKnown(ids: readonly string[]): Promise<Map<string, SyncRow>> {
  const unique = [...new Set(ids)]
  const found = await readMany(db.syncRows, unique)
  const known = new Map(found.flatMap(row => (row ? [[row.id, row] as const] : [])))
  const wanted = new Set(unique)
  for (const sent of await readInFlight()) {
    const row = wanted.has(sent.id) ? withInFlight(known.get(sent.id), sent) : undefined
    if (row) known.set(sent.id, row)
  }
  return known
}

/** Keeps what is known now, as `readKnown` and a rule made it; undefined: forgotten. */
export async function writeKnown(next: ReadonlyMap<string, SyncRow | undefined>): Promise<void> {
  const gone = [...next].filter(([, row]) => row === undefined).map(([id]) => id)
  const kept = [...next.values()].filter(row => row !== undefined)
  if (gone.length > 0) await db.syncRows.bulkDelete(gone)
  if (kept.length > 0) await db.syncRows.bulkPut(kept)
  if (next.size > 0) await keptInFlight(new Set(next.keys()))
}

/** Nothing is on its way any more: what had no answer is known with its rows, as it may have arrived. */
export async function landInFlight(): Promise<void> {
  const sent = await readInFlight()
  if (sent.length === 0) return
  const known = await readKnown(sent.filter(({ kept }) => !kept).map(({ id }) => id))
  await forgetInFlight()
  await writeKnown(known)
}

import { notThere } from '@shared/sync/notThere.ts'
import type { SyncRow } from '@shared/sync/state.ts'
import { newIntent } from '../data/context.ts'
import { db } from '../data/db.ts'
import { rowsById } from '../data/rowsById.ts'
import { actorOf, currentWorkspace } from '../data/workspace.ts'
import type { Device } from './device.ts'
import { readKnown, writeKnown } from './known.ts'

/** Notes that a reading of the feed from its beginning named these rows. */
export const named = (
  next: ReadonlyMap<string, SyncRow | undefined>,
  reading: number,
): ReadonlyMap<string, SyncRow | undefined> =>
  new Map([...next].map(([id, row]) => [id, row && { ...row, reading }]))

/**
 * At the end of such a reading: rows that once stood in the database and were not named are not there any more, as a
 * backup of it was put back. They are sent anew. Runs in the transaction of the last page.
 */
export async function sendMissing(reading: number, device: Device): Promise<void> {
  const unnamed = await db.syncRows.filter(row => row.rev !== undefined && row.reading !== reading).toArray()
  if (unnamed.length === 0) return
  const by = {
    intent: newIntent(),
    label: 'Shared with the team again',
    at: new Date().toISOString(),
    actor: actorOf(await currentWorkspace()),
    device,
  }
  const next = new Map<string, SyncRow | undefined>()
  const ids = unnamed.map(({ id }) => id)
  const rows = await rowsById(ids)
  for (const known of (await readKnown(ids)).values())
    next.set(known.id, notThere(known, rows.has(known.id), by))
  await writeKnown(next)
}

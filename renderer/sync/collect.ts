import type { Change, JournalEntry } from '@shared/domain/journal/schema.ts'
import { collectChange } from '@shared/sync/collect.ts'
import type { By } from '@shared/sync/document.ts'
import { ENTITIES } from '@shared/sync/entities.ts'
import type { SyncRow } from '@shared/sync/state.ts'
import { OPEN_INTENT } from '../data/batch.ts'
import { db } from '../data/db.ts'
import { effectOfEntry } from '../data/journal.ts'
import type { Device } from './device.ts'
import { readKnown, writeKnown } from './known.ts'
import { putPlace, readPlace } from './place.ts'

/** Entries noted in one go; a large import is one of many. */
const ENTRIES = 20

/**
 * Notes what the journal says was changed here since the last time: those rows are dirty. The journal is the outbox,
 * so a change needs no second write to be sent. Runs inside the caller's transaction. Answers whether there is more.
 */
export async function collectSome(device: Device): Promise<boolean> {
  const place = await readPlace()
  if (!place) return false
  const open = (await db.meta.get(OPEN_INTENT))?.value
  const entries = await db.journal.where('seq').above(place.seq).limit(ENTRIES).toArray()
  let seq = place.seq
  for (const entry of entries) {
    // Half an import may still be taken back: it waits for its end.
    if (entry.intent === open) break
    if (entry.from === undefined) await note(await effectOfEntry(entry), byOf(entry, device))
    seq = entry.seq
  }
  if (seq === place.seq) return false
  await putPlace({ ...place, seq })
  return entries.length === ENTRIES
}

/** Notes everything there is to note, in the caller's transaction. */
export async function collectAll(device: Device): Promise<void> {
  while (await collectSome(device));
}

/** Makes rows dirty by changes made here. */
async function note(changes: readonly Change[], by: By): Promise<void> {
  const synced = changes.filter(({ table }) => ENTITIES[table].syncs)
  if (synced.length === 0) return
  const known = await readKnown(synced.map(({ id }) => id))
  const next = new Map<string, SyncRow | undefined>()
  for (const change of synced) {
    const before = next.has(change.id) ? next.get(change.id) : known.get(change.id)
    next.set(change.id, collectChange(before, change, by))
  }
  await writeKnown(next)
}

const byOf = ({ intent, label, at, actor }: JournalEntry, device: Device): By => ({
  intent,
  label,
  at,
  actor,
  device,
})

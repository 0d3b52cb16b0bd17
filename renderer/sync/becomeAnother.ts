import type { By } from '@shared/sync/document.ts'
import type { SyncRow } from '@shared/sync/state.ts'
import { db } from '../data/db.ts'
import { landInFlight } from './known.ts'
import { putPlace, readFromStart, readPlace } from './place.ts'

/**
 * This store is a copy of another device's, which goes on by itself: what waits here to be sent is this device's from
 * now on, and the feed is read from its beginning. Inside the caller's transaction.
 */
export async function becomeAnother(device: By['device']): Promise<void> {
  await landInFlight()
  await db.syncRows
    .where('dirty')
    .anyOf(1, 2)
    .modify((row, ref) => {
      ref.value = handedOver(row, device)
    })
  const place = await readPlace()
  if (place?.unsent)
    await putPlace({ ...place, unsent: { ...place.unsent, by: { ...place.unsent.by, device } } })
  await readFromStart()
}

/** What the other may have sent is no news when it comes in, but its deletions are not ours. */
function handedOver({ by, sent = [], ...row }: SyncRow, device: By['device']): SyncRow {
  const bodies = sent.filter(body => body !== null)
  return { ...row, ...(by && { by: { ...by, device } }), ...(bodies.length > 0 && { sent: bodies }) }
}

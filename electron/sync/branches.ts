import type { RowDocument } from '@shared/sync/document.ts'
import type { Abort, SyncCalls } from '@shared/sync/protocol.ts'
import { readDocument } from './readDocument.ts'
import { good, type Send } from './send.ts'

/** One by one: asked for several at once, one server hangs on a revision it does not know. Such are left out. */
export async function branches(
  send: Send,
  { id, revs }: SyncCalls['branches']['input'],
  signal: Abort | undefined,
): Promise<readonly RowDocument[]> {
  const found: RowDocument[] = []
  for (const rev of revs) {
    const reply = await send({ path: encodeURIComponent(id), query: { rev }, signal })
    if (reply.status === 404 && reply.body !== undefined) continue
    const doc = readDocument(good(reply))
    if (doc) found.push(doc)
  }
  return found
}

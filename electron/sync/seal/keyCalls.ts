import type { Abort } from '@shared/sync/protocol.ts'
import { good, type Send } from '../send.ts'
import { KEY_ID, type KeyDocument, keyDocumentOf } from './keyDocument.ts'

const PATH = encodeURIComponent(KEY_ID)

/** The key document of the database; undefined: there is none. `strange`: what stands there cannot be read. */
export async function readKeyDocument(
  send: Send,
  signal: Abort | undefined,
): Promise<KeyDocument | 'strange' | undefined> {
  const reply = await send({ path: PATH, signal })
  // A database that is gone answers alike; whoever asks has looked at it, or writes and is told then.
  if (reply.status === 404 && reply.body !== undefined) return undefined
  return keyDocumentOf(good(reply)) ?? 'strange'
}

/** `conflict`: somebody wrote another one meanwhile. */
export async function writeKeyDocument(
  send: Send,
  document: KeyDocument,
  signal: Abort | undefined,
): Promise<'stored' | 'conflict'> {
  const reply = await send({ method: 'PUT', path: PATH, body: document, signal })
  if (reply.status === 409) return 'conflict'
  good(reply)
  return 'stored'
}

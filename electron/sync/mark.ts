import type { Abort, SyncCalls } from '@shared/sync/protocol.ts'
import { MARKER_PATH } from './look.ts'
import type { WireMarker } from './seal/wireDocument.ts'
import { good, type Send } from './send.ts'

export async function mark(
  send: Send,
  { marker }: SyncCalls['mark']['input'],
  signal: Abort | undefined,
): Promise<SyncCalls['mark']['output']> {
  const { _id, _rev, workspace, name, madeAt, sealed }: WireMarker = marker
  const body = { _id, ...(_rev !== undefined && { _rev }), workspace, name, madeAt, sealed }
  const reply = await send({ method: 'PUT', path: MARKER_PATH, body, signal })
  if (reply.status === 409) return { kind: 'conflict' }
  good(reply)
  return { kind: 'stored' }
}

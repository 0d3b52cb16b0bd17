import type { Abort, SyncCalls } from '@shared/sync/protocol.ts'
import { MARKER_PATH } from './look.ts'
import { good, type Send } from './send.ts'

export async function mark(
  send: Send,
  { marker: { _id, _rev, workspace, name, madeAt } }: SyncCalls['mark']['input'],
  signal: Abort | undefined,
): Promise<SyncCalls['mark']['output']> {
  const body = { _id, ...(_rev !== undefined && { _rev }), workspace, name, madeAt }
  const reply = await send({ method: 'PUT', path: MARKER_PATH, body, signal })
  if (reply.status === 409) return { kind: 'conflict' }
  good(reply)
  return { kind: 'stored' }
}

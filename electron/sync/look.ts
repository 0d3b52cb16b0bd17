import { isCount } from '@shared/lib/isCount.ts'
import { isRecord } from '@shared/lib/isRecord.ts'
import { MARKER_ID } from '@shared/sync/document.ts'
import type { Abort, Seen, SyncCalls } from '@shared/sync/protocol.ts'
import { SyncFailure } from './failure.ts'
import type { WireMarker } from './seal/wireDocument.ts'
import { good, type Send } from './send.ts'

export const MARKER_PATH = encodeURIComponent(MARKER_ID)

/** What stands in the database; `documents` counts everything that lives in it, the marker too. */
export async function look(
  send: Send,
  signal: Abort | undefined,
  seen?: Seen,
): Promise<SyncCalls['look']['output']> {
  const info = good(await send({ signal }))
  if (!isRecord(info) || !isCount(info.doc_count)) throw new SyncFailure('badAnswer')
  const reply = await send({ path: MARKER_PATH, signal })
  // The database answered a moment ago: here 404 is about the document.
  if (reply.status === 404 && reply.body !== undefined) return { documents: info.doc_count }
  const marker = markerOf(good(reply))
  const rolledBack = seen !== undefined && (await neverHad(send, signal, seen))
  return { marker, documents: info.doc_count, ...(rolledBack && { rolledBack }) }
}

/** Compaction forgets bodies, not revisions. A server that does not say is believed to have had it. */
async function neverHad(send: Send, signal: Abort | undefined, { id, rev }: Seen): Promise<boolean> {
  const { status, body } = await send({ method: 'POST', path: '_revs_diff', body: { [id]: [rev] }, signal })
  const diff = status === 200 && isRecord(body) ? body[id] : undefined
  return isRecord(diff) && Array.isArray(diff.missing) && diff.missing.includes(rev)
}

/** A document of that id which is no marker is never taken for none: somebody's book may stand there. */
function markerOf(body: unknown): WireMarker {
  if (!isRecord(body)) throw new SyncFailure('badAnswer')
  const { _rev, workspace, name, madeAt, sealed } = body
  if (typeof workspace !== 'string' || typeof name !== 'string' || typeof madeAt !== 'string')
    throw new SyncFailure('badAnswer')
  return {
    _id: MARKER_ID,
    ...(typeof _rev === 'string' && { _rev }),
    ...{ workspace, name, madeAt },
    ...(sealed !== undefined && { sealed }),
  }
}

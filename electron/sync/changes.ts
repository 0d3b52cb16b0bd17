import { isCount } from '@shared/lib/isCount.ts'
import { isRecord } from '@shared/lib/isRecord.ts'
import type { RowDocument } from '@shared/sync/document.ts'
import { type Abort, BATCH_BYTES, type ChangesPage, type SyncCalls } from '@shared/sync/protocol.ts'
import { failureOfReply } from './classify.ts'
import { SyncFailure } from './failure.ts'
import type { Pace } from './pace.ts'
import { readDocument } from './readDocument.ts'
import { good, type Send } from './send.ts'

interface Tools {
  readonly send: Send
  readonly pace: Pace
  readonly heartbeatMs: number
}

/** One page of the feed. A place the server does not know throws `sinceRefused`. */
export async function changes(
  { send, pace, heartbeatMs }: Tools,
  { since, limit, wait }: SyncCalls['changes']['input'],
  signal: Abort | undefined,
): Promise<ChangesPage> {
  const rows = Math.max(1, Math.min(limit, pace.rows))
  const reply = await send({
    path: '_changes',
    query: {
      ...(since !== undefined && { since }),
      limit: String(rows),
      include_docs: 'true',
      conflicts: 'true',
      ...(wait && { feed: 'longpoll', heartbeat: String(heartbeatMs) }),
    },
    signal,
    longPoll: wait,
  })
  if (reply.status === 400 && since !== undefined) throw failureOfReply(reply, 'sinceRefused')
  return pageOf(good(reply), rows, reply.size)
}

function pageOf(body: unknown, rows: number, size: number): ChangesPage {
  if (!isRecord(body) || !Array.isArray(body.results)) throw new SyncFailure('badAnswer')
  const results: readonly unknown[] = body.results
  const kept = size > BATCH_BYTES ? fitting(results) : results.length
  const rest = results.length - kept
  const pending = isCount(body.pending) ? body.pending + rest : undefined
  return {
    docs: documentsOf(results.slice(0, kept)),
    since: sequence(rest > 0 ? seqOf(results[kept - 1]) : body.last_seq),
    more: rest > 0 || (pending === undefined ? results.length >= rows : pending > 0),
    ...(pending !== undefined && { pending }),
  }
}

/** How many changes a message holds, one at least. The others are asked again: each change names its place. */
function fitting(results: readonly unknown[]): number {
  let size = 0
  for (const [at, change] of results.entries()) {
    size += JSON.stringify(change).length
    if (size > BATCH_BYTES && at > 0) return at
  }
  return results.length
}

/** The feed may name a change twice; without its document it is a tombstone, or a newer change follows. */
function documentsOf(results: readonly unknown[]): readonly RowDocument[] {
  const seen = new Set<string>()
  return results.flatMap(change => {
    if (!isRecord(change)) throw new SyncFailure('badAnswer')
    const doc = readDocument(isRecord(change.doc) ? change.doc : tombstoneOf(change))
    const key = doc && `${doc._id} ${doc._rev}`
    if (!doc || key === undefined || seen.has(key)) return []
    seen.add(key)
    return [doc]
  })
}

function tombstoneOf({ id, deleted, changes: revs }: Readonly<Record<string, unknown>>): unknown {
  const newest: unknown = Array.isArray(revs) ? revs[0] : undefined
  if (deleted !== true || !isRecord(newest)) return undefined
  return { _id: id, _rev: newest.rev, _deleted: true }
}

const seqOf = (change: unknown): unknown => (isRecord(change) ? change.seq : undefined)

/** It goes back in an address, and no server takes such a long one. */
const LONGEST_SEQUENCE = 64_000

/** Opaque: what is no text goes back as the same JSON. */
function sequence(value: unknown): string {
  if (value === undefined || value === null) throw new SyncFailure('badAnswer')
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (text.length > LONGEST_SEQUENCE) throw new SyncFailure('badAnswer')
  return text
}

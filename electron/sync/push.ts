import { isRecord } from '@shared/lib/isRecord.ts'
import type { RowDocument } from '@shared/sync/document.ts'
import type { Abort, PushAnswer, SyncCalls } from '@shared/sync/protocol.ts'
import { batchRefusal, reasonOf, rowAnswer } from './classify.ts'
import { SyncFailure } from './failure.ts'
import type { Pace } from './pace.ts'
import type { Reply } from './request.ts'
import type { WireDocument } from './seal/wireDocument.ts'
import { good, type Send } from './send.ts'

interface Tools {
  readonly send: Send
  readonly pace: Pace
}

/** One answer for each document, in their order. Where it throws, some may be stored: they answer `conflict` next. */
export async function push(
  tools: Tools,
  { docs }: SyncCalls['push']['input'],
  signal: Abort | undefined,
): Promise<readonly PushAnswer[]> {
  const answers: PushAnswer[] = []
  let rest = docs
  while (rest.length > 0) {
    const batch = rest.slice(0, fitting(rest, tools.pace))
    answers.push(...(await pushBatch(tools, batch, signal)))
    rest = rest.slice(batch.length)
  }
  return answers
}

function fitting(docs: readonly RowDocument[], { rows, bytes }: Pace): number {
  let size = 0
  for (const [at, doc] of docs.entries()) {
    size += Buffer.byteLength(JSON.stringify(doc))
    if (at > 0 && (at >= rows || size > bytes)) return at
  }
  return docs.length
}

/** Of a batch with one bad document nothing is saved: it is halved until that one is alone. */
async function pushBatch(
  tools: Tools,
  docs: readonly RowDocument[],
  signal: Abort | undefined,
): Promise<readonly PushAnswer[]> {
  const reply = await tools.send({
    method: 'POST',
    path: '_bulk_docs',
    body: { docs: docs.map(sentOf) },
    signal,
  })
  const refusal = batchRefusal(reply)
  if (refusal === undefined) return answersOf(docs, good(reply))
  const [only] = docs
  if (docs.length === 1 && only) return [refused(only, refusal, reply)]
  if (refusal === 'tooLarge') tools.pace.slower()
  const middle = Math.ceil(docs.length / 2)
  return [
    ...(await pushBatch(tools, docs.slice(0, middle), signal)),
    ...(await pushBatch(tools, docs.slice(middle), signal)),
  ]
}

const refused = (
  { _id }: RowDocument,
  code: 'malformed' | 'tooLarge',
  { body, status }: Reply,
): PushAnswer => ({
  kind: 'refused',
  id: _id,
  code,
  reason: reasonOf(body) || `HTTP ${status}`,
})

/** What the server keeps; `_conflicts` is its own knowledge. */
const sentOf = ({ _id, _rev, _deleted, row, by, sealed }: WireDocument) => ({
  ...{ _id, _rev, _deleted },
  ...{ row, by, sealed },
})

/** Rows come back in the order they were sent; where one does not, its id tells. An id may be sent twice. */
function answersOf(docs: readonly RowDocument[], body: unknown): readonly PushAnswer[] {
  if (!Array.isArray(body)) throw new SyncFailure('badAnswer')
  const rows: readonly unknown[] = body
  const idOf = (row: unknown) => (isRecord(row) ? row.id : undefined)
  return docs.map(({ _id }, at) => {
    const row = idOf(rows[at]) === _id ? rows[at] : rows.find(other => idOf(other) === _id)
    return rowAnswer(_id, row)
  })
}

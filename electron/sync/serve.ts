import { isRecord } from '@shared/lib/isRecord.ts'
import {
  type Answer,
  BATCH_ROWS,
  type Endpoint,
  type FromWorker,
  type SyncCall,
  type SyncCalls,
} from '@shared/sync/protocol.ts'
import { failureOf } from './failure.ts'

/** One side of a message port, Electron's or Node's. */
export interface ServedPort {
  post(message: FromWorker): void
  onMessage(listener: (data: unknown) => void): void
  onClose(listener: () => void): void
}

/** Answers the calls of one page. A page that is gone takes its calls along. Answers how to abort them all. */
export function serve(port: ServedPort, endpoint: Endpoint): () => void {
  const open = new Map<number, AbortController>()
  const abortAll = () => {
    for (const stop of open.values()) stop.abort()
  }

  /** What a server nested without end no port can carry: that call failed, not this worker. */
  function post(message: FromWorker): void {
    try {
      port.post(message)
    } catch {
      port.post({ id: message.id, answer: { ok: false, failure: failureOf('badAnswer') } })
    }
  }

  async function answer(id: number, call: SyncCall, input: SyncCalls[SyncCall]['input']): Promise<void> {
    const stop = new AbortController()
    open.set(id, stop)
    const answer: Answer<SyncCall> = await endpoint.call(call, input, stop.signal)
    open.delete(id)
    post({ id, answer })
  }

  port.onMessage(data => {
    if (!isRecord(data) || typeof data.id !== 'number') return
    if (data.abort === true) open.get(data.id)?.abort()
    else if (isCall(data)) void answer(data.id, data.call, data.input)
    else port.post({ id: data.id, answer: { ok: false, failure: failureOf('badAnswer') } })
  })
  port.onClose(abortAll)
  return abortAll
}

interface Call {
  readonly call: SyncCall
  readonly input: SyncCalls[SyncCall]['input']
}

const CALLS: readonly unknown[] = [
  'changes',
  'push',
  'branches',
  'look',
  'mark',
] satisfies readonly SyncCall[]

/** Pages are not trusted: a call that cannot be meant is not made. What is in its rows the server judges. */
function isCall(data: Readonly<Record<string, unknown>>): data is Readonly<Record<string, unknown>> & Call {
  const { call, input } = data
  if (!CALLS.includes(call) || !isRecord(input)) return false
  if (call === 'push')
    return Array.isArray(input.docs) && input.docs.length <= BATCH_ROWS && input.docs.every(isRecord)
  if (call === 'changes') return isText(input.since ?? '') && typeof input.limit === 'number'
  if (call === 'branches') return isText(input.id) && Array.isArray(input.revs) && input.revs.every(isText)
  if (call === 'look') return input.seen === undefined || isSeen(input.seen)
  return isRecord(input.marker)
}

const isSeen = (value: unknown): boolean => isRecord(value) && isText(value.id) && isText(value.rev)

const isText = (value: unknown): value is string => typeof value === 'string'

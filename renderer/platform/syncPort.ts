import { portMessage } from '@shared/ipc/contract.ts'
import type {
  Answer,
  Endpoint,
  Failure,
  FromWorker,
  SyncCall,
  SyncCalls,
  ToWorker,
} from '@shared/sync/protocol.ts'
import { PlatformError, request } from './client.ts'

/** A line to the sync worker, or why there is none now. */
export type Line =
  | { readonly ok: true; readonly port: MessagePort }
  | { readonly ok: false; readonly failure: Failure }

const PORT_MS = 10_000

const UNSET: Failure = { kind: 'unset', message: 'No endpoint is set.' }
const ABORTED: Failure = { kind: 'aborted', message: 'The call was called off.' }
const workerGone = (retryAfterMs?: number): Failure => ({
  kind: 'workerGone',
  message: 'The part of Tandem that speaks to the server ended and is started again.',
  ...(retryAfterMs !== undefined && { retryAfterMs }),
})

/** The endpoint behind the worker of the main process. Nothing is started before its first call. */
export const connectSync = (): Promise<Endpoint> => Promise.resolve(endpointOver(openLine))

/**
 * Calls over a port, by id. A port that closes answers every open call with `workerGone`; the next call opens
 * another. `open` is asked once at a time.
 */
export function endpointOver(open: () => Promise<Line>): Endpoint {
  const waiting = new Map<number, (answer: Answer<SyncCall>) => void>()
  let line: Promise<Line> | undefined
  let last = 0

  function connect(): Promise<Line> {
    line ??= open().then(opened => {
      if (opened.ok) follow(opened.port)
      else line = undefined
      return opened
    })
    return line
  }

  function follow(port: MessagePort): void {
    port.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => settle(data.id, data.answer))
    port.addEventListener('close', () => {
      line = undefined
      for (const id of [...waiting.keys()]) settle(id, { ok: false, failure: workerGone() })
    })
    port.start()
  }

  function settle(id: number, answer: Answer<SyncCall>): void {
    waiting.get(id)?.(answer)
    waiting.delete(id)
  }

  return {
    async call<C extends SyncCall>(
      call: C,
      input: SyncCalls[C]['input'],
      signal?: Parameters<Endpoint['call']>[2],
    ): Promise<Answer<C>> {
      const opened = await connect()
      if (!opened.ok) return opened
      if (signal?.aborted) return { ok: false, failure: ABORTED }
      const { port } = opened
      const id = ++last
      const post = (message: ToWorker) => port.postMessage(message)
      return new Promise(resolve => {
        const stop = () => {
          post({ id, abort: true })
          settle(id, { ok: false, failure: ABORTED })
        }
        waiting.set(id, answer => {
          // One signal outlives many calls: it would keep the rows of each.
          signal?.removeEventListener?.('abort', stop)
          // The worker answers a call with its own kind of answer: `serve.ts` passes on what the endpoint said.
          resolve(answer as Answer<C>)
        })
        signal?.addEventListener('abort', stop)
        post({ id, call, input })
      })
    },
  }
}

async function openLine(): Promise<Line> {
  const arriving = nextPort()
  try {
    const answer = await request('sync.connect', {})
    if (answer.kind === 'unset') return { ok: false, failure: UNSET }
    if (answer.kind === 'waiting') return { ok: false, failure: workerGone(answer.retryAfterMs) }
    const port = await arriving.port
    return port ? { ok: true, port } : { ok: false, failure: workerGone() }
  } catch (error) {
    // The main process says in plain words why it has no sign-in, of a locked key store for instance.
    const isSecret = error instanceof PlatformError && error.code.startsWith('endpoint-')
    return { ok: false, failure: isSecret ? { kind: 'auth', message: error.message } : workerGone() }
  } finally {
    arriving.stop()
  }
}

/** Listens before it is asked for, so that the port cannot come too early. */
function nextPort(): { readonly port: Promise<MessagePort | undefined>; stop(): void } {
  const end = new AbortController()
  const port = new Promise<MessagePort | undefined>(resolve => {
    const timer = setTimeout(resolve, PORT_MS)
    end.signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve(undefined)
    })
    window.addEventListener(
      'message',
      ({ source, origin, data, ports: [port] }) => {
        if (source === window && origin === location.origin && data === portMessage('sync') && port)
          resolve(port)
      },
      { signal: end.signal },
    )
  })
  return { port, stop: () => end.abort() }
}

import type { ToSyncProcess, WorkerAccess } from './workerMessages.ts'

/** A running worker; `P` is what a message port is here. */
export interface SyncProcess<P> {
  post(message: ToSyncProcess, ports?: readonly P[]): void
  onExit(listener: () => void): void
  kill(): void
}

export interface SupervisorTools<P> {
  fork(): SyncProcess<P>
  /** Two ports that hear each other. */
  channel(): readonly [P, P]
  access(): WorkerAccess | undefined
  now(): number
  random(): number
}

export type Connected<P> =
  | { readonly kind: 'connected'; readonly port: P }
  | { readonly kind: 'unset' }
  | { readonly kind: 'waiting'; readonly retryAfterMs: number }

export interface Supervisor<P> {
  /** A fresh port to the worker, which is started if need be; without an endpoint it never is. */
  connect(): Connected<P>
  /** The endpoint is another now: the worker of the old one ends, and its ports with it. */
  endpointChanged(): void
  /** Ends every call that is under way; the worker lives on. */
  abortAll(): void
  stop(): void
}

const FIRST_MS = 1_000
const LONGEST_MS = 5 * 60_000
/** A worker that lived this long did not die of its start. */
const STEADY_MS = 60_000

/**
 * One worker at most. One that died is started again when a page asks, but not before its back-off is over:
 * pages ask again by themselves, so no timer is needed here.
 */
export function createSupervisor<P>({
  fork,
  channel,
  access,
  now,
  random,
}: SupervisorTools<P>): Supervisor<P> {
  let running: SyncProcess<P> | undefined
  let deaths = 0
  let notBefore = 0

  function start(given: WorkerAccess): SyncProcess<P> {
    const started = fork()
    const startedAt = now()
    running = started
    started.onExit(() => {
      // One that was told to end is not the running one any more.
      if (running !== started) return
      running = undefined
      deaths = now() - startedAt >= STEADY_MS ? 1 : deaths + 1
      const most = Math.min(FIRST_MS * 2 ** (deaths - 1), LONGEST_MS)
      notBefore = now() + most * (0.5 + random() / 2)
    })
    started.post({ does: 'use', access: given })
    return started
  }

  function end(): void {
    const ending = running
    running = undefined
    deaths = 0
    notBefore = 0
    ending?.kill()
  }

  return {
    connect() {
      if (!running) {
        const given = access()
        if (!given) return { kind: 'unset' }
        if (now() < notBefore) return { kind: 'waiting', retryAfterMs: notBefore - now() }
        start(given)
      }
      const [near, far] = channel()
      running?.post({ does: 'serve' }, [far])
      return { kind: 'connected', port: near }
    },
    endpointChanged: end,
    abortAll: () => running?.post({ does: 'abort' }),
    stop: end,
  }
}

import { type Endpoint, type Failure, PASSING } from '@shared/sync/protocol.ts'
import { waitAfter } from './backoff.ts'
import { diskFull } from './diskFull.ts'
import { type OnProgress, syncRound } from './round.ts'
import type { SyncStatus } from './status.ts'
import type { SyncStore } from './syncStore.ts'
import { Wake } from './wake.ts'

/** A poll that says nothing for so long is begun anew. */
const LONGEST_POLL_MS = 10 * 60_000

/** The store itself would not: it says so to whoever writes in it, too. */
const BROKEN: Failure = { kind: 'aborted', message: 'Tandem could not read or write its own store.' }

export interface PumpPorts {
  readonly store: SyncStore
  readonly endpoint: Endpoint
  readonly random: () => number
  readonly now: () => number
  readonly onStatus: (status: SyncStatus) => void
  /** The network costs money: ends once both are alike. */
  readonly once?: boolean
}

export interface Pump {
  /** Something was changed here: it is sent soon, but a wait after a failure goes on. */
  changed(): void
  /** The network is back, or the machine: go on at once. */
  wake(): void
  stop(): void
  /** Settles when it has stopped. */
  readonly ended: Promise<void>
}

/** Keeps this store and the database alike until it is stopped or needs a person. */
export function startPump(ports: PumpPorts): Pump {
  const stopped = new AbortController()
  const news = new Wake()
  const urgent = new Wake()
  const wake = () => {
    news.ring()
    urgent.ring()
  }

  async function run(): Promise<void> {
    let failures = 0
    let locked = false
    while (!stopped.signal.aborted) {
      const failure = await goOnce(ports, stopped.signal)
      if (stopped.signal.aborted) return
      if (!failure) {
        failures = 0
        locked = false
        const at = new Date(ports.now()).toISOString()
        ports.onStatus({ kind: ports.once ? 'metered' : 'upToDate', at })
        if (ports.once) return
        await listen(ports, news)
      } else if ('name' in failure || !(passes(failure) || (failure.kind === 'locked' && !locked))) {
        ports.onStatus('name' in failure ? failure : { kind: 'stopped', failure })
        return
      } else {
        failures += 1
        // One try when the lock is over: each more with a wrong password would lock anew.
        locked ||= failure.kind === 'locked'
        const ms = waitAfter(failures, failure, ports.random)
        ports.onStatus({ kind: 'waiting', failure, nextAt: new Date(ports.now() + ms).toISOString() })
        await urgent.sleep(ms)
      }
    }
  }

  return {
    changed: () => news.ring(),
    wake,
    stop: () => {
      stopped.abort()
      wake()
    },
    ended: run().catch(error => {
      console.error('Sync could not go on.', error)
      ports.onStatus({ kind: 'stopped', failure: BROKEN })
    }),
  }
}

/** What was called off by somebody else than us was called off by the machine going to sleep. */
const passes = ({ kind }: Failure): boolean => PASSING.has(kind) || kind === 'aborted'

/** A store without room is no broken store: what came in is not there, and comes again. */
async function goOnce(ports: PumpPorts, signal: AbortSignal): Promise<Failure | OtherWorkspace | undefined> {
  try {
    const looked = await checkMarker(ports, signal)
    return 'documents' in looked ? await oneRound(ports, looked.documents, signal) : looked
  } catch (error) {
    const full = await diskFull(error)
    if (full) return full
    throw error
  }
}

type OtherWorkspace = Extract<SyncStatus, { kind: 'otherWorkspace' }>

/** A database that was made anew, or is another's, is never written to unasked. */
async function checkMarker(
  { store, endpoint }: PumpPorts,
  signal: AbortSignal,
): Promise<Failure | OtherWorkspace | { readonly documents: number }> {
  const place = await store.place()
  const answer = await endpoint.call('look', { ...(place?.seen && { seen: place.seen }) }, signal)
  if (!answer.ok) return answer.failure
  const { marker, encryption, rolledBack, documents } = answer.value
  if (marker?.workspace !== place?.workspace) return { kind: 'otherWorkspace', name: marker?.name }
  if (encryption?.locked) return encryption.locked
  // An older backup of it was put back: what the feed says anew would otherwise stand before our place in it.
  if (rolledBack) await store.startOver('always')
  return { documents }
}

/** `documents`: how many there are in the database, for a server that does not say how many changes are to come. */
async function oneRound(
  ports: PumpPorts,
  documents: number,
  signal: AbortSignal,
): Promise<Failure | undefined> {
  let most = { way: 'pull', of: 0 }
  const onProgress: OnProgress = ({ way, done, left, fromStart }) => {
    const toCome = left ?? (fromStart ? Math.max(0, documents - done) : 0)
    const of = Math.max(done + toCome, most.way === way ? most.of : 0)
    most = { way, of }
    if (of > 0) ports.onStatus({ kind: 'syncing', way, done, of })
  }
  return syncRound(ports.store, ports.endpoint, signal, onProgress)
}

/** Waits for a change there by a long poll, and for the bell. What the poll finds is read by the round after it. */
async function listen({ store, endpoint }: PumpPorts, news: Wake): Promise<void> {
  const ended = new AbortController()
  const since = (await store.place())?.since
  void endpoint
    .call('changes', { ...(since !== undefined && { since }), limit: 1, wait: true }, ended.signal)
    .then(answer => {
      // A poll that fails is found out by the round: it has the back-off.
      if (answer.ok || answer.failure.kind !== 'aborted') news.ring()
    })
  await news.sleep(LONGEST_POLL_MS)
  ended.abort()
}

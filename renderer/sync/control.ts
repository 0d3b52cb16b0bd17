import type { Failure } from '@shared/sync/protocol.ts'
import { keepMetered, readMetered } from '../data/metered.ts'
import { reopen } from '../data/reopen.ts'
import { watchLastSeq } from '../data/watch.ts'
import { onEvent, request } from '../platform/client.ts'
import { connectSync } from '../platform/syncPort.ts'
import type { BothSides, FirstSync } from '../state/teamSync.ts'
import { cancelFirst } from './cancelFirst.ts'
import { nameDevice, thisDevice } from './device.ts'
import { dexieStore } from './dexieStore.ts'
import { discardRefused } from './discard.ts'
import { joinWorkspace, lookAtBoth } from './firstSync.ts'
import { endFirst, leavePlace, putPlace, readPlace } from './place.ts'
import { type Pump, startPump } from './pump.ts'
import { markRewrite, rewriteMarker } from './rewrite.ts'
import { type SyncStatus, setSyncStatus } from './status.ts'

let pump: Pump | undefined
let last: Promise<unknown> = Promise.resolve()

/** One after the other, so that there are never two pumps. */
export function inOrder<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work)
  last = next.catch(() => {})
  return next
}

/** Lets this window sync from now on; another takes over when it is closed. Without an endpoint nothing happens. */
export function startSync(): void {
  void navigator.locks.request('tandem.sync', async () => {
    watchLastSeq(
      () => pump?.changed(),
      () => {},
    )
    addEventListener('online', () => pump?.wake())
    onEvent('sync.resumed', () => pump?.wake())
    await inOrder(() => begin('unasked'))
    return new Promise<never>(() => {})
  })
}

/** Begins, or begins again, by what is set now. Asked by a person, stopped sync is tried anew. */
export const resumeSync = (): Promise<void> => inOrder(() => begin())

/** `unasked`: no person waits for it; over a metered network nothing is begun then. */
export async function begin(unasked?: 'unasked'): Promise<void> {
  await halt()
  await reopen()
  const endpoint = await request('sync.endpoint', {})
  const place = await readPlace()
  if (!endpoint || !place) return setSyncStatus({ kind: 'off' })
  if (place.paused) return setSyncStatus({ kind: 'paused' })
  const once = await readMetered()
  if (once && unasked) return setSyncStatus({ kind: 'metered' })
  const device = await thisDevice()
  const line = await connectSync()
  await markRewrite(device)
  // Whatever becomes of it: it is tried again by the next start.
  void rewriteMarker(line).catch(() => {})
  pump = startPump({
    store: dexieStore(device),
    endpoint: line,
    random: Math.random,
    now: Date.now,
    onStatus: toldOf(place.first !== undefined),
    once,
  })
}

/** Told how it stands; the first time together is over when both are alike. */
function toldOf(isFirst: boolean): (status: SyncStatus) => void {
  let first = isFirst
  return status => {
    if (first && (status.kind === 'upToDate' || status.kind === 'metered')) {
      first = false
      void endFirst()
    }
    setSyncStatus(status.kind === 'syncing' ? { ...status, first } : status)
  }
}

/** Ends what is under way; what was not acknowledged is sent again by the next start. */
export async function halt(): Promise<void> {
  const ending = pump
  pump = undefined
  ending?.stop()
  await ending?.ended
}

export const pauseSync = (paused: boolean): Promise<void> =>
  inOrder(async () => {
    await halt()
    const place = await readPlace()
    if (place) {
      const { paused: _, ...rest } = place
      await putPlace(paused ? { ...rest, paused } : rest)
    }
    await begin()
  })

export const lookAtTeam = async (): Promise<BothSides | Failure> => lookAtBoth(await connectSync())

export const joinTeam = (way: FirstSync): Promise<Failure | undefined> =>
  inOrder(async () => {
    await halt()
    const failure = await joinWorkspace(await connectSync(), await thisDevice(), way)
    await begin()
    return failure
  })

/** Calls the first time together off. Answers how it had begun; undefined: it was over. */
export const cancelFirstSync = (): Promise<FirstSync | undefined> =>
  inOrder(async () => {
    await halt()
    const way = await cancelFirst()
    await begin()
    return way
  })

export async function setMetered(metered: boolean): Promise<void> {
  await keepMetered(metered)
  await inOrder(() => begin('unasked'))
}

export const discardChange = async (id: string): Promise<boolean> => discardRefused(id, await thisDevice())

export const deviceName = async (): Promise<string> => (await thisDevice()).name

export async function renameDevice(name: string): Promise<void> {
  await nameDevice(name)
  await inOrder(() => begin('unasked'))
}

/** Leaves the team and forgets the endpoint. The rows stay on this laptop and in the database. */
export const leaveTeam = (): Promise<void> =>
  inOrder(async () => {
    await halt()
    await leavePlace()
    await request('sync.forget', {})
    setSyncStatus({ kind: 'off' })
  })

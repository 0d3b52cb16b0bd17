import type { Snapshot } from '@shared/ipc/backup.ts'
import { type DomainError, err, ok, type Result } from '@shared/lib/result.ts'
import { proxy, transfer } from 'comlink'
import type { Restored, RestoreSource } from '../../data/safety/restoreStore.ts'
import { request } from '../../platform/client.ts'
import { safetyWorker } from './client.ts'
import { fetchLog, fetchSnapshot } from './fetchSource.ts'
import { keptOf, type Listing, readListing } from './listing.ts'
import { locked, unlocking } from './protection/unlocking.ts'

export interface RestoreStep {
  readonly words: string
  readonly done: number
  readonly of: number
}

export type OnStep = (step: RestoreStep) => void

/** What to bring back: a snapshot as it is, or everything that is kept of a store. */
export type Wish =
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly kind: 'newest'; readonly storeId: string }

export interface BroughtBack extends Restored {
  readonly snapshot: Snapshot | undefined
  /** Snapshots that were passed over because a byte of them is wrong. */
  readonly passedOver: readonly Snapshot[]
}

const PHASES: Readonly<Record<string, string>> = {
  unsealing: 'Decrypting the snapshot',
  checking: 'Checking every record of the snapshot',
  restoring: 'Putting the records back',
  comparing: 'Comparing what was restored with the snapshot',
}

/**
 * Brings a book back into the store, and lets go of every other that is kept. `before` runs once what is to be
 * restored is at hand.
 */
export const bringBack = (
  wish: Wish,
  onStep: OnStep,
  before?: () => Promise<void>,
): Promise<Result<BroughtBack>> =>
  withSource(wish, onStep, async (source, onProgress) => {
    await before?.()
    return safetyWorker().restore(source, onProgress)
  })

/** The same into a throw-away store. */
export const tryOut = (wish: Wish, onStep: OnStep): Promise<Result<BroughtBack>> =>
  withSource(wish, onStep, (source, onProgress) => safetyWorker().drill(source, onProgress))

type Work = (
  source: RestoreSource,
  onProgress: (progress: { phase: string; done: number; of: number }) => void,
) => Promise<Result<Restored>>

async function withSource(wish: Wish, onStep: OnStep, work: Work): Promise<Result<BroughtBack>> {
  const found = await unlocking(() => sourceOf(wish, onStep))
  if (!found.ok) return found
  const { snapshot, passedOver, source } = found.value
  const told = proxy(({ phase, done, of }: { phase: string; done: number; of: number }) =>
    onStep({ words: PHASES[phase] ?? PHASES.restoring ?? '', done, of }),
  )
  const answer = await work(source.bytes ? transfer(source, [source.bytes.buffer]) : source, told)
  return answer.ok ? ok({ ...answer.value, snapshot, passedOver }) : answer
}

/** Everything a restore needs; `locked` where a passphrase opens it and nobody gave that yet. */
async function sourceOf(
  wish: Wish,
  onStep: OnStep,
): Promise<Result<Omit<Found, 'listing'> & { readonly source: RestoreSource }, DomainError>> {
  const found = await goodSnapshot(wish, onStep)
  if (!found.ok) return found
  const { snapshot, passedOver, listing } = found.value
  const opens = snapshot && (await request('backup.key', { name: snapshot.name }))
  if (opens?.kind === 'locked') return locked
  if (opens?.kind === 'damaged') return damaged
  const log = wish.kind === 'newest' ? await fetchLog(wish.storeId, snapshot) : undefined
  if (log?.locked) return locked
  const bytes =
    snapshot &&
    (await fetchSnapshot(snapshot.name, (done, of) => onStep({ words: 'Reading the snapshot', done, of })))
  const source = {
    ...(bytes && { bytes }),
    ...(opens?.kind === 'open' && { key: opens.key }),
    lines: log?.lines ?? [],
    letGo: keptOf(listing).map(({ storeId }) => storeId),
  }
  return ok({ snapshot, passedOver, source })
}

interface Found {
  readonly snapshot: Snapshot | undefined
  readonly passedOver: readonly Snapshot[]
  readonly listing: Listing
}

/** Reads every byte of the snapshot; of the newest ones a damaged one is passed over for the one before. */
async function goodSnapshot(wish: Wish, onStep: OnStep): Promise<Result<Found, DomainError>> {
  const passedOver: Snapshot[] = []
  for (;;) {
    const listing = await readListing()
    const snapshot =
      wish.kind === 'snapshot'
        ? wish.snapshot
        : keptOf(listing).find(({ storeId }) => storeId === wish.storeId)?.snapshot
    if (!snapshot) return ok({ snapshot, passedOver, listing })
    onStep({ words: 'Checking the snapshot’s file', done: 0, of: 0 })
    const { good } = await request('backup.check', { name: snapshot.name })
    if (good) return ok({ snapshot, passedOver, listing })
    if (wish.kind === 'snapshot' || passedOver.some(({ name }) => name === snapshot.name)) return damaged
    passedOver.push(snapshot)
  }
}

const damaged = err(
  'damaged',
  'This snapshot’s file is damaged, so nothing was changed. Choose another snapshot.',
)

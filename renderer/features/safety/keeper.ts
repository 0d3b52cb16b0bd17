import { IDLE_MS, RETRY_MS, snapshotDue } from '@shared/domain/safety/due.ts'
import type { SnapshotReason } from '@shared/ipc/backup.ts'
import { lastSeq } from '../../data/journal.ts'
import { changeLinesAfter } from '../../data/safety/changeLines.ts'
import { storeIdentity } from '../../data/safety/identity.ts'
import { type JournalEnd, watchJournalEnd } from '../../data/safety/watchEnd.ts'
import { request } from '../../platform/client.ts'
import { showToast } from '../../ui/toast/toasts.ts'
import { keptOf, type Listing } from './listing.ts'
import { useSafety } from './safetyStore.ts'
import { takeSnapshot } from './takeSnapshot.ts'

/** Where this store's copies outside of IndexedDB stand. */
interface Kept {
  readonly storeId: string
  snapshotSeq: number
  loggedSeq: number
  /** Of the newest snapshot's file. */
  bytes: number
}

/** About three seconds of writing. */
const LARGE_BYTES = 4_000_000

/** Time that only goes forward: a clock set back by a year must not put the next snapshot off by one. */
const ticks = (): number => performance.now()

let kept: Kept | undefined
let end: JournalEnd = { seq: 0, open: false }
let changedAt = Number.NEGATIVE_INFINITY
let failedAt: number | undefined
let logStuck = false
let timer: ReturnType<typeof setTimeout> | undefined
let stop: (() => void) | undefined
/** One piece of work at a time, in the order it was asked for. */
let turn: Promise<unknown> = Promise.resolve()

const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const mine = turn.then(work, work)
  turn = mine.catch(() => {})
  return mine
}

/**
 * Follows the journal from now on: each entry goes into the change log within a moment, and a snapshot is taken
 * after enough of them, when it is quiet, and when the log cannot follow. Commits never wait for any of it.
 */
export async function startKeeper(listing: Listing): Promise<void> {
  stop?.()
  kept = await standing(listing)
  // A store of which nothing is kept yet (the first start with this version, or a restore) begins with a snapshot.
  if (kept.snapshotSeq === 0 && kept.loggedSeq === 0 && (await lastSeq()) > 0)
    void keepNow('start').catch(() => {})
  failedAt = undefined
  logStuck = false
  stop = watchJournalEnd(next => {
    if (next.seq !== end.seq) changedAt = ticks()
    end = next
    pump()
  })
}

async function standing(listing: Listing): Promise<Kept> {
  const { id } = await storeIdentity()
  const own = keptOf(listing).find(({ storeId }) => storeId === id)
  return {
    storeId: id,
    snapshotSeq: own?.snapshot?.seq ?? 0,
    loggedSeq: own?.seq ?? 0,
    bytes: own?.snapshot?.bytes ?? 0,
  }
}

/** Takes a snapshot now unless the newest one holds everything already. */
export const keepNow = (reason: SnapshotReason): Promise<void> =>
  inTurn(async () => {
    // Read, not heard: the news of a commit of this moment may still be on its way.
    end = { ...end, seq: await lastSeq() }
    if (reason !== 'start') await followLog()
    if (kept && end.seq > kept.snapshotSeq) await snapshot(reason)
  })

/**
 * Before the window closes. A large book is not waited for when the change log holds every change since its
 * snapshot: the next start takes one.
 */
export const keepForClosing = (): Promise<void> =>
  inTurn(async () => {
    end = { ...end, seq: await lastSeq() }
    await followLog()
    if (!kept || end.seq <= kept.snapshotSeq) return
    if (kept.bytes > LARGE_BYTES && kept.loggedSeq === end.seq) return
    await snapshot('quit')
  })

/** Takes a snapshot whether or not anything is new. */
export const snapshotNow = (reason: SnapshotReason): Promise<void> => inTurn(() => snapshot(reason))

function pump(): void {
  void inTurn(async () => {
    try {
      await followLog()
      const due = dueNow()
      if (due) await snapshot(due)
    } catch {
      // Said where it failed; tried again after a while.
    }
    clearTimeout(timer)
    if (kept && end.seq > kept.snapshotSeq)
      timer = setTimeout(pump, failedAt === undefined ? IDLE_MS : RETRY_MS)
  })
}

const dueNow = () =>
  kept &&
  snapshotDue({
    ...end,
    logStuck,
    snapshotSeq: kept.snapshotSeq,
    quietFor: ticks() - changedAt,
    failedFor: failedAt === undefined ? undefined : ticks() - failedAt,
  })

async function followLog(): Promise<void> {
  if (failedAt !== undefined && ticks() - failedAt < RETRY_MS) return
  while (kept && kept.loggedSeq < end.seq) {
    const { lines, large, storeId } = await changeLinesAfter(kept.loggedSeq)
    if (storeId !== kept.storeId) return replaced()
    if (lines.length > 0) {
      const { seq } = await orSay(request('backup.appendLog', { storeId, lines: [...lines] }))
      kept.loggedSeq = seq
    }
    logStuck = large
    if (large || lines.length === 0) return
  }
}

async function snapshot(reason: SnapshotReason): Promise<void> {
  // Half an import is never kept: with the log after it, it could be taken for one that was cut off.
  if (end.open) return
  useSafety.setState({ writing: true })
  try {
    const { seq, storeId, bytes } = await orSay(takeSnapshot(reason))
    if (kept?.storeId === storeId) {
      kept.snapshotSeq = seq
      kept.bytes = bytes
      kept.loggedSeq = Math.max(kept.loggedSeq, seq)
    }
    failedAt = undefined
    logStuck = false
    useSafety.setState({ trouble: undefined })
  } finally {
    useSafety.setState(({ turn: before }) => ({ writing: false, turn: before + 1 }))
  }
}

/** The store under us is another one now (a restore): its copies begin anew. */
async function replaced(): Promise<void> {
  kept = await standing({ snapshots: [], logs: [], drill: null, trouble: null })
  await snapshot('restored')
}

async function orSay<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    failedAt = ticks()
    sayTrouble(error instanceof Error ? error.message : String(error))
    throw error
  }
}

function sayTrouble(trouble: string): void {
  const before = useSafety.getState().trouble
  useSafety.setState({ trouble })
  if (before === undefined)
    showToast({
      text: `What you enter is saved, but no copy of it could be kept outside of the store: ${trouble} The copies there are stay; Tandem tries again by itself.`,
      tone: 'bad',
    })
}

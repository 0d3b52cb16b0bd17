import { transfer } from 'comlink'
import { lastSeq } from '../../data/journal.ts'
import { countRows } from '../../data/rows.ts'
import { onNewDay, today } from '../../data/today.ts'
import { watchLastSeq } from '../../data/watch.ts'
import { DealAnswers } from './answer.ts'
import { patchFor, touchedSince } from './dealChanges.ts'
import { buffersOf, type DealColumns, type PackedDeals } from './dealColumns.ts'
import { type DealHint, patchOfHint } from './dealHint.ts'
import type { DealPatch } from './dealPatch.ts'
import { buildColumns, readStanding, type Standing } from './dealRows.ts'
import { FollowedLists, type ListNews } from './followedLists.ts'
import { keep, readKept } from './keptDeals.ts'
import type { DealQuery, DealsAbout } from './query.ts'

/**
 * What the window is told, all on one way and so in this order: columns and lists come together, row numbers always fit,
 * and a change is one of what was told before.
 */
export type DealUpdate = { readonly lists: readonly ListNews[] } & (
  | { readonly kind: 'full'; readonly about: DealsAbout; readonly packed: PackedDeals }
  | { readonly kind: 'patch'; readonly about: DealsAbout; readonly patch: DealPatch }
  | { readonly kind: 'lists' }
)
export type DealListener = (update: DealUpdate) => void

/** How long nothing must happen before the columns are written down again. */
const REST_MS = 4_000

interface State extends Standing {
  readonly columns: DealColumns
  readonly answers: DealAnswers
}

let state: State | undefined
let tell: DealListener | undefined
let tail: Promise<void> = Promise.resolve()
let isCaughtUp = false
let settle: () => void
/** Ends once the columns have been brought to where the journal is. */
const caughtUp = new Promise<void>(done => {
  settle = () => {
    isCaughtUp = true
    done()
  }
})
const followed = new FollowedLists()

/** Asks for a list and for every change of it, until `unwatchDeals`; told once the columns are there. */
export function watchDeals(watch: string, query: DealQuery): void {
  followed.watch(watch, query)
  const news = state && followed.whole(watch, state.answers, state.about)
  if (news) tell?.({ kind: 'lists', lists: [news] })
}

export const unwatchDeals = (watch: string): void => followed.unwatch(watch)

/**
 * Keeps the columns of all deals: reads back the kept ones, then follows the journal. Few changes are read
 * one by one; anything wider, and a new day or rate, rebuilds from the rows.
 */
export async function startDeals(listener: DealListener): Promise<void> {
  tell = listener
  const kept = await readKept()
  if (kept && kept.about.today === today()) {
    const { rates } = await readStanding(kept.about.seq)
    state = { ...kept, rates, answers: new DealAnswers(kept.columns) }
    sendFull()
  }
  const follow = (seq: number) => {
    tail = tail.then(() => catchUp(seq)).then(settle, report)
  }
  watchLastSeq(follow, report)
  onNewDay(() => state && follow(state.about.seq))
  tail = tail.then(checkCount).catch(report)
}

/** The deals as they are held now; undefined until they are known: kept ones may be of another day's work. */
export const dealsNow = (): State | undefined => (isCaughtUp ? state : undefined)

/** The same, waited for. */
export const dealsKnown = (): Promise<State | undefined> => caughtUp.then(() => state)

/** Does something once the columns are up to date with the journal as it is now. */
export function afterCatchUp(work: () => Promise<void>): void {
  tail = tail.then(work).catch(report)
}

/** An entry a window wrote just now: where it is the next one, its deals need not be read back. */
export function hintDeals(hint: DealHint): void {
  tail = tail
    .then(() => {
      const change = state && isCaughtUp && patchOfHint(state.columns, hint, state)
      if (state && change && state.about.today === today()) patch(state, change, hint.seq)
    })
    .catch(report)
}

const report = (error: unknown): void => console.error('The deals could not be brought up to date.', error)

async function catchUp(seq: number): Promise<void> {
  if (state && state.about.today === today()) {
    // A position that was told late is behind what a hint told; one of another store is not.
    if (seq === state.about.seq || (seq < state.about.seq && (await lastSeq()) === state.about.seq)) return
    const touched = state.columns.worn ? 'all' : await touchedSince(state.about.seq)
    if (touched !== 'all') return patch(state, await patchFor(state.columns, touched, state), seq)
  }
  await rebuild()
}

function patch(before: State, change: DealPatch, seq: number): void {
  // What left every deal as it was is no new revision: the window is not told, and must go on fitting.
  const changed = change.put.length + change.drop.length + change.named.length > 0
  const about = { ...before.about, seq, revision: before.about.revision + (changed ? 1 : 0) }
  state = { ...before, about }
  if (changed) {
    tell?.({ kind: 'patch', patch: change, about, lists: followed.patch(before.answers, change, about) })
  }
  keepLater()
}

async function rebuild(): Promise<void> {
  const standing = await readStanding(await lastSeq())
  const columns = await buildColumns(standing)
  const about = { ...standing.about, revision: (state?.about.revision ?? 0) + 1 }
  state = { ...standing, about, columns, answers: new DealAnswers(columns) }
  sendFull()
  keepLater()
}

/** Rows that came or went without the journal knowing: a restored or damaged store. */
async function checkCount(): Promise<void> {
  if (state && (await countRows('deals')) !== state.columns.count) await rebuild()
}

function sendFull(): void {
  if (!state) return
  const packed = state.columns.pack()
  tell?.(
    transfer(
      { kind: 'full', packed, about: state.about, lists: followed.all(state.answers, state.about) },
      buffersOf(packed) as Transferable[],
    ),
  )
}

let keeping: ReturnType<typeof setTimeout> | undefined

/** Written when nothing happened for a while; until then the journal's tail makes up for it. */
function keepLater(): void {
  clearTimeout(keeping)
  keeping = setTimeout(() => state && void keep(state.columns, state.about).catch(report), REST_MS)
}

import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { recall, remember } from '../../state/remembered.ts'
import type { NowWords } from './viewModelNow.ts'

/** The first cards as last seen, kept outside the store so that a start can paint at once. */
export interface Snapshot {
  readonly version: 1
  /** Words like `3 d late` are true on one day only. */
  readonly day: CalendarDate
  readonly cards: readonly (NowWords & { readonly id: string })[]
  /** What the first card's keys do: it takes the same room before and after the store is read. */
  readonly keys: readonly { readonly key: string; readonly label: string }[]
  /** How many need the manager in all. */
  readonly open: number
}

const KEY = 'today.snapshot'
const CARDS = 16

/** What was seen on this very day; undefined where nothing was. */
export function recallSnapshot(day: CalendarDate): Snapshot | undefined {
  const saved = recall<Snapshot | null>(KEY, null)
  return saved?.version === 1 && saved.day === day && Array.isArray(saved.cards) ? saved : undefined
}

/** Keeps the first cards when nothing else is to do. */
export function keepSnapshot(snapshot: Omit<Snapshot, 'version'>): () => void {
  const handle = requestIdleCallback(() =>
    remember(KEY, { ...snapshot, version: 1, cards: snapshot.cards.slice(0, CARDS) } satisfies Snapshot),
  )
  return () => cancelIdleCallback(handle)
}

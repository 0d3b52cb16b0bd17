import type { JournalEntry } from '@shared/domain/journal/schema.ts'
import { type HistoryItem, withNewer, withOlder } from './viewModelItems.ts'

export interface FeedState {
  readonly items: readonly HistoryItem[]
  /** Nothing older is left. */
  readonly done: boolean
  readonly reading: boolean
  /** Journal entries looked through, and how many there are about. */
  readonly read: number
  readonly of: number
}

export interface FeedTools {
  /** At most `count` entries before a position, newest first. */
  before(seq: number, count: number): Promise<readonly JournalEntry[]>
  /** Entries after a position, oldest first. */
  after(seq: number): Promise<readonly JournalEntry[]>
  last(): Promise<number>
  matches(entry: JournalEntry): boolean
  /** Entries from before this moment end the reading; empty: none does. */
  readonly from: string
  /** Lets the screen breathe between two pieces. */
  breathe(): Promise<void>
  onState(state: FeedState): void
}

/** Entries read at a time: small enough for a frame, so that a search through 100,000 stays smooth. */
const PIECE = 300

/**
 * The journal from its newest entry backwards, in pieces, as far as somebody looks: it is never read whole.
 * `more` reads on until so many more items matched; `newer` takes in what was done meanwhile; `stop` ends it.
 */
export function openFeed(tools: FeedTools) {
  let state: FeedState = { items: [], done: false, reading: false, read: 0, of: 0 }
  let place: number | undefined
  let newest = 0
  let stopped = false
  let wanted = 0

  const say = (next: Partial<FeedState>) => {
    state = { ...state, ...next }
    if (!stopped) tools.onState(state)
  }

  async function more(count: number): Promise<void> {
    wanted = Math.max(wanted, state.items.length + count)
    if (state.reading || state.done) return
    say({ reading: true })
    if (place === undefined) {
      newest = await tools.last()
      place = newest + 1
      say({ of: newest })
    }
    while (!stopped && !state.done && state.items.length < wanted) {
      const piece: readonly JournalEntry[] = await tools.before(place, PIECE)
      if (state.done) break
      place = piece.at(-1)?.seq ?? 0
      const done = piece.length < PIECE || (piece.at(-1)?.at ?? '') < tools.from
      const items = withOlder(state.items, piece.filter(tools.matches))
      say({ items, done, read: state.read + piece.length })
      await tools.breathe()
    }
    say({ reading: false })
  }

  async function newer(): Promise<void> {
    if (place === undefined || stopped) return
    const after = (await tools.after(newest)).filter(entry => entry.seq > newest)
    newest = after.at(-1)?.seq ?? newest
    const matching = after.filter(tools.matches).reverse()
    if (matching.length > 0) say({ items: withNewer(state.items, matching) })
  }

  /** Ends the reading where it is; what was found stays. */
  function cancel(): void {
    wanted = 0
    say({ done: true, reading: false })
  }

  return {
    more,
    newer,
    cancel,
    stop() {
      stopped = true
    },
  }
}

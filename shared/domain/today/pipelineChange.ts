import type { CalendarDate } from '../../lib/calendarDate.ts'
import { addMinor } from '../../lib/money.ts'
import { type Deal, isOpen } from '../deal/schema.ts'

/** A deal as it was at the start of a span and as it is now; absent: it was not there, or is gone. */
export interface DealDelta {
  readonly before?: Deal | undefined
  readonly after?: Deal | undefined
}

/** Why the weighted pipeline of a quarter moved, minor units; the parts add up from `start` to `end`. */
export interface PipelineChange {
  readonly start: number
  readonly new: number
  /** Amount or stage went up or down, or the close date moved into the quarter. */
  readonly grown: number
  readonly won: number
  readonly lost: number
  /** The close date moved out of the quarter. */
  readonly slipped: number
  readonly end: number
}

export interface PipelineTools {
  /** The last day whose deals count: open deals that close later are not of this quarter. */
  readonly to: CalendarDate
  /** A deal's amount times the probability of its stage, in the book's currency; undefined without a rate. */
  weigh(deal: Deal): number | undefined
}

const MOVES = ['new', 'grown', 'won', 'lost', 'slipped'] as const

/**
 * Explains a weighted pipeline by what was done to single deals: `end` is what it is now, every delta is
 * taken off it to find where it started. Deals without a convertible amount change nothing.
 */
export function pipelineChange(
  end: number,
  deltas: Iterable<DealDelta>,
  { to, weigh }: PipelineTools,
): PipelineChange {
  const counts = (deal: Deal | undefined): boolean =>
    deal !== undefined && isOpen(deal.stage) && deal.closeOn !== undefined && deal.closeOn <= to
  const value = (deal: Deal | undefined): number => (deal && counts(deal) ? (weigh(deal) ?? 0) : 0)
  const sums = { new: 0, grown: 0, won: 0, lost: 0, slipped: 0 }
  for (const { before, after } of deltas) {
    const by = value(after) - value(before)
    if (by !== 0) sums[moveOf(before, after, counts)] = addMinor(sums[moveOf(before, after, counts)], by)
  }
  const start = MOVES.reduce((sum, move) => addMinor(sum, -sums[move]), end)
  return { start, ...sums, end }
}

function moveOf(
  before: Deal | undefined,
  after: Deal | undefined,
  counts: (deal: Deal | undefined) => boolean,
): (typeof MOVES)[number] {
  if (!before) return 'new'
  if (!after || after.stage === 'lost') return 'lost'
  if (after.stage === 'won') return 'won'
  return counts(before) && !counts(after) ? 'slipped' : 'grown'
}

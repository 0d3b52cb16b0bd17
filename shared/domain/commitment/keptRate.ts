import type { DateSpan } from '../../lib/period.ts'
import type { Side } from '../fields/side.ts'
import type { CommitmentFacts } from './facts.ts'
import { commitmentState, decidedOn } from './state.ts'

/** Commitments of one side that were decided in a window. */
export interface KeptTally {
  readonly kept: number
  readonly late: number
  readonly broken: number
  readonly overdue: number
  /** How many of them were given another day at least once. */
  readonly moved: number
}

/**
 * Counts the commitments of a side that were decided (see `decidedOn`) from the first to the last day of a window,
 * as known on the last. Each is decided once, so windows side by side add up.
 */
export function keptTally(all: Iterable<CommitmentFacts>, side: Side, { from, to }: DateSpan): KeptTally {
  const tally = { kept: 0, late: 0, broken: 0, overdue: 0, moved: 0 }
  for (const facts of all) {
    if (facts.side !== side) continue
    const decided = decidedOn(facts, to)
    if (decided === undefined || decided < from) continue
    const state = commitmentState(facts, to)
    if (state === 'open' || state === 'dueSoon') continue
    tally[state] += 1
    if (facts.moves.some(({ on }) => on <= to)) tally.moved += 1
  }
  return tally
}

export const decidedCount = ({ kept, late, broken, overdue }: KeptTally): number =>
  kept + late + broken + overdue

/**
 * Kept ÷ (kept + late + broken + overdue), 0 to 1; undefined (n/a) where none was decided. Tandem's own convention (G):
 * a renegotiated promise counts by its last agreed day, and how many were moved is shown beside the rate.
 */
export function keptRate(tally: KeptTally): number | undefined {
  const decided = decidedCount(tally)
  return decided === 0 ? undefined : tally.kept / decided
}

import { mean, median } from '../../lib/median.ts'
import { addMinor } from '../../lib/money.ts'

/** By what decided deals are told apart. */
export const OUTCOME_AXES = ['seller', 'partner', 'product', 'region'] as const
export type OutcomeAxis = (typeof OUTCOME_AXES)[number]

/** A deal that was won or lost. */
export interface DecidedDeal {
  readonly won: boolean
  /** Minor units of one currency; undefined where it is not known. */
  readonly minor: number | undefined
  /** Whole days from opening to closing. */
  readonly cycleDays: number | undefined
}

export interface Outcome {
  readonly won: number
  readonly lost: number
  /** Minor units. */
  readonly wonMinor: number
  readonly lostMinor: number
  /** Won over decided deals, 0 to 1; undefined where none is decided. */
  readonly winRate: number | undefined
  /** The same by value, over those with an amount. */
  readonly winRateByValue: number | undefined
  /** Mean amount of the won ones that have one, minor units, not rounded. */
  readonly meanWon: number | undefined
  /** Days from opening to winning, of won ones that have both days. */
  readonly medianCycle: number | undefined
  readonly meanCycle: number | undefined
}

/**
 * How decided deals ended: win rate = won / (won + lost), never over all created (field guide 3). Throws
 * MoneyError past 2^53.
 */
export function outcomeOf(deals: Iterable<DecidedDeal>): Outcome {
  let [won, lost, priced, wonMinor, lostMinor] = [0, 0, 0, 0, 0]
  const cycles: number[] = []
  for (const deal of deals) {
    const { minor, cycleDays } = deal
    if (deal.won) {
      won += 1
      if (minor !== undefined) {
        priced += 1
        wonMinor = addMinor(wonMinor, minor)
      }
      if (cycleDays !== undefined) cycles.push(cycleDays)
    } else {
      lost += 1
      if (minor !== undefined) lostMinor = addMinor(lostMinor, minor)
    }
  }
  const value = wonMinor + lostMinor
  return {
    won,
    lost,
    wonMinor,
    lostMinor,
    winRate: won + lost === 0 ? undefined : won / (won + lost),
    winRateByValue: value <= 0 ? undefined : wonMinor / value,
    meanWon: priced === 0 ? undefined : wonMinor / priced,
    medianCycle: median(cycles),
    meanCycle: mean(cycles),
  }
}

/** The same by what each deal is filed under; a deal with several keys counts under each. */
export function outcomesBy<D extends DecidedDeal>(
  deals: Iterable<D>,
  keysOf: (deal: D) => readonly string[],
): ReadonlyMap<string, Outcome> {
  const groups = new Map<string, D[]>()
  for (const deal of deals)
    for (const key of keysOf(deal)) {
      const group = groups.get(key)
      if (group) group.push(deal)
      else groups.set(key, [deal])
    }
  return new Map([...groups].map(([key, group]) => [key, outcomeOf(group)]))
}

import { type CalendarDate, daysBetween } from '../../lib/calendarDate.ts'
import { type DealFields, isOpen } from '../deal/schema.ts'
import { stageAge } from '../deal/stagePath.ts'
import type { Outcome } from './outcome.ts'

/** Under this many decided deals a rate says nothing. */
export const ENOUGH_DECIDED = 5

/**
 * An open deal nothing moves any more: longer in its stage than `ageingDays`, or, where that is not known, so
 * long past its close date.
 */
export function isStale(
  deal: Pick<DealFields, 'stage' | 'closeOn' | 'stagePath'>,
  today: CalendarDate,
  ageingDays: number,
): boolean {
  if (!isOpen(deal.stage)) return false
  const age = stageAge(deal, today)
  if (age !== undefined) return age > ageingDays
  return deal.closeOn !== undefined && daysBetween(deal.closeOn, today) > ageingDays
}

/**
 * Money per day a pipeline yields, minor units: open deals that are not stale × win rate × mean won deal /
 * median cycle in days (field guide 3, sales velocity). Undefined where one of them is not known.
 */
export function velocityOf(
  alive: number,
  { won, lost, winRate, meanWon, medianCycle }: Outcome,
): number | undefined {
  if (won + lost < ENOUGH_DECIDED || winRate === undefined || meanWon === undefined) return undefined
  if (medianCycle === undefined || medianCycle <= 0) return undefined
  return Math.round((alive * winRate * meanWon) / medianCycle)
}

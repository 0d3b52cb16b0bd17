import { addDays, type CalendarDate, type Instant } from '../../lib/calendarDate.ts'
import type { DateSpan } from '../../lib/period.ts'
import { type Deal, isOpen } from '../deal/schema.ts'
import { later } from '../scorecard/window.ts'
import type { ChannelPolicy } from '../workspace/channelPolicy.ts'

/** The calendar day of a moment where the user is; handed in so that every rule replays anywhere. */
export type DayAt = (instant: Instant) => CalendarDate

type Dated = Pick<Deal, 'openedOn' | 'createdAt'>

/** The day a deal began: when it entered the pipeline, where that is known, else the day it was written down. */
export const creationDay = ({ openedOn, createdAt }: Dated, dayAt: DayAt): CalendarDate =>
  openedOn ?? dayAt(createdAt)

/**
 * The day from which credits stay as they are: N days after the deal was created (field guide 1b, a setting).
 * Counted from the day it came into this book where that is later: of an imported history nothing could be
 * shown before.
 */
export function lockDay(
  deal: Dated,
  { attributionLockDays }: Pick<ChannelPolicy, 'attributionLockDays'>,
  dayAt: DayAt,
): CalendarDate {
  return addDays(later(creationDay(deal, dayAt), dayAt(deal.createdAt)), attributionLockDays)
}

/** Days whose events count as influence: the look-back before the deal closed, or before today while it is open. */
export function influenceWindow(
  { stage, closeOn }: Pick<Deal, 'stage' | 'closeOn'>,
  { influenceWindowDays }: Pick<ChannelPolicy, 'influenceWindowDays'>,
  today: CalendarDate,
): DateSpan {
  const to = !isOpen(stage) && closeOn !== undefined && closeOn < today ? closeOn : today
  return { from: addDays(to, -influenceWindowDays), to }
}

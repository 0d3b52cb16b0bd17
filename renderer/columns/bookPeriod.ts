import { addDays, type CalendarDate, daysBetween } from '@shared/lib/calendarDate.ts'
import { addQuarters, type Quarter, quarterOf, spanOfQuarter } from '@shared/lib/period.ts'

/** Revenue older than this many days means an imported history: figures then stand on its last day. */
const STALE_DAYS = 92

/** The day a book's figures stand on. */
export function asOfFor(today: CalendarDate, newestRevenue: CalendarDate | undefined): CalendarDate {
  if (newestRevenue === undefined || newestRevenue >= today) return today
  return daysBetween(newestRevenue, today) > STALE_DAYS ? newestRevenue : today
}

/** The last complete quarter on a day: a running quarter would be measured against a whole one's target. */
export function lastCompleteQuarter(asOf: CalendarDate): Quarter {
  const current = quarterOf(asOf)
  return spanOfQuarter(current).to <= asOf ? current : quarterOf(addDays(spanOfQuarter(current).from, -1))
}

/** The eight quarters shown as bars: up to the running one. */
export const barQuarters = (asOf: CalendarDate): Quarter[] =>
  Array.from({ length: 8 }, (_, i) => addQuarters(quarterOf(asOf), i - 7))

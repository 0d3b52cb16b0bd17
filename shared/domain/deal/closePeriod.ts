import { addMonths, type CalendarDate, calendarDate, monthOf, yearOf } from '../../lib/calendarDate.ts'
import { addQuarters, type DateSpan, inSpan, quarterOf, spanOfQuarter } from '../../lib/period.ts'

/** Spans around today a close date is looked at in; they move along with the days. Kept in views: never renamed. */
export const CLOSE_PERIODS = [
  'lastQuarter',
  'thisMonth',
  'nextMonth',
  'thisQuarter',
  'nextQuarter',
  'thisYear',
  'nextYear',
] as const
export type ClosePeriod = (typeof CLOSE_PERIODS)[number]

export const CLOSE_PERIOD_LABELS: Readonly<Record<ClosePeriod, string>> = {
  lastQuarter: 'last quarter',
  thisMonth: 'this month',
  nextMonth: 'next month',
  thisQuarter: 'this quarter',
  nextQuarter: 'next quarter',
  thisYear: 'this year',
  nextYear: 'next year',
}

/** First and last day of each period as of a day; calendar months, quarters and years. */
export function closePeriodSpans(today: CalendarDate): Readonly<Record<ClosePeriod, DateSpan>> {
  const quarter = quarterOf(today)
  const year = yearOf(today)
  return {
    lastQuarter: spanOfQuarter(addQuarters(quarter, -1)),
    thisMonth: monthSpan(today),
    nextMonth: monthSpan(addMonths(today, 1)),
    thisQuarter: spanOfQuarter(quarter),
    nextQuarter: spanOfQuarter(addQuarters(quarter, 1)),
    thisYear: yearSpan(year),
    nextYear: yearSpan(year + 1),
  }
}

/** The periods a day lies in: often several, none where it is farther off. */
export const closePeriodsOf = (
  day: CalendarDate,
  spans: Readonly<Record<ClosePeriod, DateSpan>>,
): ClosePeriod[] => CLOSE_PERIODS.filter(period => inSpan(day, spans[period]))

const monthSpan = (day: CalendarDate): DateSpan => ({
  from: calendarDate(yearOf(day), monthOf(day), 1),
  to: calendarDate(yearOf(day), monthOf(day), 31),
})

const yearSpan = (year: number): DateSpan => ({
  from: calendarDate(year, 1, 1),
  to: calendarDate(year, 12, 31),
})

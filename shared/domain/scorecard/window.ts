import {
  addMonths,
  type CalendarDate,
  calendarDate,
  daysBetween,
  monthOf,
  yearOf,
} from '../../lib/calendarDate.ts'
import { type DateSpan, type Month, monthKey, type Quarter, trailingYear } from '../../lib/period.ts'

/** A quarter as seen on a day: where its data ends, and whether it still runs. */
export interface Window {
  readonly quarter: Quarter
  readonly span: DateSpan
  /** Last day whose data counts: the quarter's end, or `asOf` while it runs. */
  readonly end: CalendarDate
  readonly running: boolean
  /** True for the scorecard's own period, false for an earlier quarter of its trend. */
  readonly current: boolean
}

export function windowOf(quarter: Quarter, asOf: CalendarDate, current: boolean): Window {
  const span = quarterSpan(quarter)
  const running = asOf < span.to
  return { quarter, span, end: running ? asOf : span.to, running, current }
}

/**
 * First and last day of a quarter. The same as `spanOfQuarter`, from the calendar alone: a scorecard asks
 * for dozens, ten thousand scorecards for as many thousands.
 */
export function quarterSpan(quarter: Quarter): DateSpan {
  const [year, first] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6)) * 3 - 2]
  return { from: calendarDate(year, first, 1), to: calendarDate(year, first + 2, 31) }
}

/** The twelve months up to a day, likewise quick for the last day of a month. */
export function yearUpTo(to: CalendarDate): DateSpan {
  const [year, month] = [yearOf(to), monthOf(to)]
  if (month === 2 || to !== calendarDate(year, month, 31)) return trailingYear(to)
  const from = month === 12 ? calendarDate(year, 1, 1) : calendarDate(year - 1, month + 1, 1)
  return { from, to }
}

/** Months of a quarter that are over on the window's last day; all three unless it runs. */
export function completeMonths({ span, end }: Window): Month[] {
  const months: Month[] = []
  for (let i = 0; i < 3; i++) {
    const first = addMonths(span.from, i)
    if (calendarDate(yearOf(first), monthOf(first), 31) <= end) months.push(monthKey(first))
  }
  return months
}

export const monthsOf = (quarter: Quarter): Month[] => {
  const { from } = quarterSpan(quarter)
  return [monthKey(from), monthKey(addMonths(from, 1)), monthKey(addMonths(from, 2))]
}

export const sameMonthYearBefore = (month: Month): Month => monthKey(addMonths(`${month}-01`, -12))

/** Days two closed spans share. */
export function sharedDays(a: DateSpan, b: DateSpan): number {
  const from = later(a.from, b.from)
  const to = earlier(a.to, b.to)
  return from > to ? 0 : daysBetween(from, to) + 1
}

export const daysOf = (span: DateSpan): number => daysBetween(span.from, span.to) + 1

export const earlier = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b)
export const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? b : a)

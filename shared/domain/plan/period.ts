import { addDays, type CalendarDate, weekdayOf, yearOf } from '../../lib/calendarDate.ts'
import { addQuarters, type DateSpan, type Quarter, quarterOf } from '../../lib/period.ts'

/** The quarters a span touches, oldest first; at most 20, as many as a goal may have. */
export function quartersOf({ from, to }: DateSpan): readonly Quarter[] {
  const last = quarterOf(to)
  const quarters: Quarter[] = []
  for (let at = quarterOf(from); at <= last && quarters.length < 20; at = addQuarters(at, 1))
    quarters.push(at)
  return quarters
}

/** The calendar year after the one a day is in: what a plan is for unless somebody says otherwise. */
export const nextYear = (day: CalendarDate): DateSpan => {
  const year = String(yearOf(day) + 1).padStart(4, '0')
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}

/** The day itself, or the Monday after it where it is on a weekend. */
export const workingDay = (day: CalendarDate): CalendarDate => {
  const weekday = weekdayOf(day)
  return weekday > 5 ? addDays(day, 8 - weekday) : day
}

import { addDays, type CalendarDate, daysBetween, weekdayOf, yearOf } from './calendarDate.ts'

/** A week of ISO 8601, `2026-W48`; it sorts as text. */
export type IsoWeek = `${number}-W${number}`

export const mondayOfWeek = (day: CalendarDate): CalendarDate => addDays(day, 1 - weekdayOf(day))

/** The week a day lies in: a week belongs to the year of its Thursday. */
export function isoWeekOf(day: CalendarDate): IsoWeek {
  const thursday = addDays(mondayOfWeek(day), 3)
  const year = yearOf(thursday)
  const first = `${String(year).padStart(4, '0')}-01-01`
  const week = Math.floor(daysBetween(first, thursday) / 7) + 1
  return `${first.slice(0, 4)}-W${String(week).padStart(2, '0')}` as IsoWeek
}

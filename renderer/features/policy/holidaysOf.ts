import type { BusinessCalendar } from '@shared/domain/workspace/channelPolicy.ts'
import {
  addDays,
  type CalendarDate,
  calendarDate,
  daysBetween,
  isCalendarDate,
  monthOf,
  yearOf,
} from '@shared/lib/calendarDate.ts'
import ICAL from 'ical.js'

export type Holiday = BusinessCalendar['holidays'][number]

/** Yearly holidays are written out so many years ahead. */
const YEARS_AHEAD = 3
/** Longer events are no holidays but seasons. */
const MOST_DAYS = 31

/** The whole-day events of a calendar file as holidays, in order, each day once. Throws when it is no calendar. */
export function holidaysOf(text: string, today: CalendarDate): readonly Holiday[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const days = new Map<CalendarDate, string>()
  for (const event of calendar.getAllSubcomponents('vevent'))
    for (const on of daysOf(event, today))
      days.set(on, String(event.getFirstPropertyValue('summary') ?? '').slice(0, 200))
  return [...days].map(([on, name]) => ({ on, name })).sort((a, b) => (a.on < b.on ? -1 : 1))
}

function daysOf(event: ICAL.Component, today: CalendarDate): readonly CalendarDate[] {
  const from = dayOf(event, 'dtstart')
  if (from === undefined) return []
  const end = dayOf(event, 'dtend') ?? addDays(from, 1)
  const length = Math.max(1, daysBetween(from, end))
  if (length > MOST_DAYS) return []
  return startsOf(event, from, today).flatMap(start => Array.from({ length }, (_, i) => addDays(start, i)))
}

/** A plain yearly one comes again on its day; series that move need a file with their dates. */
function startsOf(event: ICAL.Component, from: CalendarDate, today: CalendarDate): readonly CalendarDate[] {
  const rule = event.getFirstPropertyValue('rrule')
  const isYearly = rule instanceof ICAL.Recur && rule.freq === 'YEARLY' && !('BYDAY' in rule.parts)
  if (!isYearly) return [from]
  const [first, last] = [Math.max(yearOf(from), yearOf(today) - 1), yearOf(today) + YEARS_AHEAD]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
    calendarDate(first + i, monthOf(from), Number(from.slice(8, 10))),
  )
}

/** Only whole days: a meeting is no holiday. */
function dayOf(event: ICAL.Component, name: 'dtstart' | 'dtend'): CalendarDate | undefined {
  const value = event.getFirstPropertyValue(name)
  if (!(value instanceof ICAL.Time) || !value.isDate) return undefined
  const day = value.toString().slice(0, 10)
  return isCalendarDate(day) ? day : undefined
}

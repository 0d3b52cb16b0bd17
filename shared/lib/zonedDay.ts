import type { CalendarDate } from './calendarDate.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day of a moment in a time zone (IANA name). Throws RangeError for a zone that is none. */
export function zonedDay(zone: string, instant: string): CalendarDate {
  let format = formats.get(zone)
  if (!format) {
    // The calendar of this locale writes year-month-day with two digits each.
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    formats.set(zone, format)
  }
  return format.format(Date.parse(instant))
}

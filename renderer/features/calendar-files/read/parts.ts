import { type CalendarDate, isCalendarDate } from '@shared/lib/calendarDate.ts'

/** A date, or a date and time as written. */
export interface Parts {
  readonly date: CalendarDate
  /** `YYYY-MM-DDTHH:MM:SS`; midnight for a date. */
  readonly wall: string
  readonly timed: boolean
  readonly utc: boolean
}

/** A value as ical.js writes it (`2026-01-05T10:00:00Z`, `2026-01-05`); undefined for what is no date. */
export function partsOf(value: unknown): Parts | undefined {
  if (typeof value !== 'string') return undefined
  const [, date, hour, minute, second, z] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z)?)?/.exec(value) ?? []
  if (date === undefined || !isCalendarDate(date)) return undefined
  const timed = hour !== undefined && Number(hour) < 24 && Number(minute) < 60
  const wall = `${date}T${timed ? `${hour}:${minute}:${Number(second ?? 0) < 60 ? (second ?? '00') : '59'}` : '00:00:00'}`
  return { date, wall, timed, utc: timed && z === 'Z' }
}

import type { CalendarDate, Instant } from '@shared/lib/calendarDate.ts'

/** Dates in the user's own way of writing; a stored date never reaches the screen as it is. */

const cache = new Map<string, Intl.DateTimeFormat>()

function format(locale: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale ?? ''}${JSON.stringify(options)}`
  let known = cache.get(key)
  if (!known) {
    known = new Intl.DateTimeFormat(locale, options)
    cache.set(key, known)
  }
  return known
}

// A calendar date has no zone: read and written in UTC it stays the same day everywhere.
const asUtc = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`)

/** `31 May 2020` */
export const formatDate = (date: CalendarDate, locale?: string): string =>
  format(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(asUtc(date))

/** `Monday 23 November`: the day a page stands on. */
export const formatLongDay = (date: CalendarDate, locale?: string): string =>
  format(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(asUtc(date))

/** `Thu 26 Nov`: a day nearby, without its year. */
export const formatShortDay = (date: CalendarDate, locale?: string): string =>
  format(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(asUtc(date))

/** `May 2020` */
export const formatMonth = (month: string, locale?: string): string =>
  format(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(asUtc(`${month}-01`))

/** `May 20`: for axes, where space is short. */
export const formatMonthShort = (month: string, locale?: string): string =>
  format(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(asUtc(`${month}-01`))

/** A moment on the user's own clock: `31 May 2020, 14:05`. */
export const formatInstant = (at: Instant, locale?: string): string =>
  format(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))

/** The day of a moment on the user's own clock. */
export const formatDayOf = (at: Instant, locale?: string): string =>
  format(locale, { dateStyle: 'medium' }).format(new Date(at))

export const formatTimeOf = (at: Instant, locale?: string): string =>
  format(locale, { timeStyle: 'short' }).format(new Date(at))

/** `2026-Q3` → `Q3 2026` */
export const formatQuarter = (quarter: string): string => `${quarter.slice(5)} ${quarter.slice(0, 4)}`

/** `2026-Q3` → `Q3 26`: for axes, where space is short. */
export const formatQuarterShort = (quarter: string): string => `${quarter.slice(5)} ${quarter.slice(2, 4)}`

/** Replaces stored dates and moments inside a text (a journal label) by those as the user writes them. */
export const datesInWords = (text: string, locale?: string): string =>
  text
    .replace(/\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z/g, at => formatInstant(at, locale))
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, date => formatDate(date, locale))

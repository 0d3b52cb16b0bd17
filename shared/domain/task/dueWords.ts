import {
  addDays,
  type CalendarDate,
  calendarDate,
  daysInMonth,
  isCalendarDate,
  monthOf,
  weekdayOf,
  yearOf,
} from '../../lib/calendarDate.ts'
import { isTimeOfDay, type TimeOfDay } from '../../lib/localTime.ts'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/**
 * Reads a day as people write it: `tomorrow`, `fri`, `next week`, `3 Dec`, `Dec 3 2027`, `3.12.`, `+3`, `2w`,
 * `end of month`. A weekday is the next one after today; a day without a year is the next of its kind.
 * Undefined for anything else, a day that does not exist included.
 */
export function dayInWords(words: string, today: CalendarDate): CalendarDate | undefined {
  const text = words.trim().toLowerCase().replace(/\s+/g, ' ').replace(/,/g, '')
  return named(text, today) ?? counted(text, today) ?? weekday(text, today) ?? dated(text, today)
}

/** A day, and a time where one was said. */
export interface Moment {
  readonly day: CalendarDate
  readonly time?: TimeOfDay
}

/** The same with a time after it: `fri 14:30`, `3 Dec at 9:00`, `tomorrow 4pm`; a time alone is today's. */
export function momentInWords(words: string, today: CalendarDate): Moment | undefined {
  const match = /^(?:(.*?)\s+)??(?:at\s+)?(\d{1,2})(?::(\d{2}))?\s*([ap]m)?$/iu.exec(words.trim())
  const time = timeOf(match?.[2], match?.[3], match?.[4]?.toLowerCase())
  if (match && time !== undefined) {
    const day = match[1] === undefined ? today : dayInWords(match[1].replace(/\sat$/i, ''), today)
    if (day !== undefined) return { day, time }
  }
  const day = dayInWords(words, today)
  return day === undefined ? undefined : { day }
}

/** Twelve hours with `am` or `pm`, else twenty-four with their minutes: a bare number is no time. */
function timeOf(hours = '', minutes?: string, half?: string): TimeOfDay | undefined {
  if (half === undefined && minutes === undefined) return undefined
  if (half !== undefined && (Number(hours) < 1 || Number(hours) > 12)) return undefined
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0)
  const time = `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`
  return isTimeOfDay(time) ? time : undefined
}

function named(text: string, today: CalendarDate): CalendarDate | undefined {
  switch (text) {
    case 'today':
      return today
    case 'tomorrow':
    case 'tmr':
      return addDays(today, 1)
    case 'next week':
      return addDays(today, 8 - weekdayOf(today))
    case 'end of week':
      return addDays(today, Math.max(0, 5 - weekdayOf(today)))
    case 'end of month':
      return calendarDate(yearOf(today), monthOf(today), 31)
    default:
      return undefined
  }
}

function counted(text: string, today: CalendarDate): CalendarDate | undefined {
  const match =
    /^(?:in )?(\d{1,3}) ?(d|days?|w|weeks?)$/.exec(text) ??
    /^\+ ?(\d{1,3})(?: ?(d|days?|w|weeks?))?$/.exec(text)
  if (!match) return undefined
  return addDays(today, Number(match[1]) * (match[2]?.startsWith('w') ? 7 : 1))
}

function weekday(text: string, today: CalendarDate): CalendarDate | undefined {
  const name = text.replace(/^(next|on) /, '')
  const index = name.length < 2 ? -1 : WEEKDAYS.findIndex(day => day.startsWith(name))
  if (index < 0) return undefined
  const ahead = (index + 1 - weekdayOf(today) + 7) % 7
  return addDays(today, ahead === 0 ? 7 : ahead)
}

function dated(text: string, today: CalendarDate): CalendarDate | undefined {
  if (isCalendarDate(text)) return text
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})?$/.exec(text)
  if (dotted) return ofYear(Number(dotted[1]), Number(dotted[2]), dotted[3], today)
  const dayFirst = /^(?:on )?(\d{1,2})(?:st|nd|rd|th|\.)? (\p{L}{3,9})\.?(?: (\d{4}))?$/u.exec(text)
  if (dayFirst) return ofYear(Number(dayFirst[1]), monthNumber(dayFirst[2]), dayFirst[3], today)
  const monthFirst = /^(?:on )?(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/u.exec(text)
  if (monthFirst) return ofYear(Number(monthFirst[2]), monthNumber(monthFirst[1]), monthFirst[3], today)
  return undefined
}

const monthNumber = (name = ''): number => MONTHS.findIndex(month => month.startsWith(name)) + 1

function ofYear(
  day: number,
  month: number,
  year: string | undefined,
  today: CalendarDate,
): CalendarDate | undefined {
  const exists = (some: number) => month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(some, month)
  if (year !== undefined) return exists(Number(year)) ? calendarDate(Number(year), month, day) : undefined
  // 29 February is up to eight years ahead.
  for (let at = yearOf(today); at <= yearOf(today) + 8; at++) {
    if (exists(at) && calendarDate(at, month, day) >= today) return calendarDate(at, month, day)
  }
  return undefined
}

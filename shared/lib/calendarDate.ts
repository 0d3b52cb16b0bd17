/** A calendar date without time or zone, `YYYY-MM-DD`; it sorts as text. */
export type CalendarDate = string

/** A moment, ISO 8601 in UTC. */
export type Instant = string

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** True for a date that exists in the Gregorian calendar, years 1 to 9999. */
export function isCalendarDate(text: string): boolean {
  const match = DATE.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Days in a month; month counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4))
export const monthOf = (date: CalendarDate): number => Number(date.slice(5, 7))

/** Builds a date, clamping the day to the month's length. */
export function calendarDate(year: number, month: number, day: number): CalendarDate {
  const clamped = Math.min(day, daysInMonth(year, month))
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(clamped).padStart(2, '0')}`
}

/** Moves a date by whole months, clamping the day (31 January + 1 month = 28 or 29 February). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const index = yearOf(date) * 12 + (monthOf(date) - 1) + months
  return calendarDate(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, Number(date.slice(8, 10)))
}

/** Moves a date by whole days. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromEpochDay(toEpochDay(date) + days)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => toEpochDay(to) - toEpochDay(from)

const DAY_MS = 86_400_000

// Date.UTC takes the years 0 to 99 for 1900 to 1999; 400 years later the calendar is the same.
const CYCLE_YEARS = 400
const CYCLE_DAYS = 146_097

/** Days since 1 January 1970: dates as whole numbers, for columns. */
export const toEpochDay = (date: CalendarDate): number =>
  Date.UTC(yearOf(date) + CYCLE_YEARS, monthOf(date) - 1, Number(date.slice(8, 10))) / DAY_MS - CYCLE_DAYS

export const fromEpochDay = (day: number): CalendarDate => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** 1 March of the year 0: counted from there, the odd day of a leap year is the last one. */
const MARCH_DAY = 719_468

/** Months from January of the year 0 to the one a day is in, without a date made: for columns. */
export function monthOfEpochDay(day: number): number {
  const sinceMarch = day + MARCH_DAY
  const cycle = Math.floor(sinceMarch / CYCLE_DAYS)
  const inCycle = sinceMarch - cycle * CYCLE_DAYS
  const leaps = Math.floor(inCycle / 1_460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / 146_096)
  const year = Math.floor((inCycle - leaps) / 365)
  const inYear = inCycle - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  return 12 * (CYCLE_YEARS * cycle + year) + Math.floor((5 * inYear + 2) / 153) + 2
}

/** The day of the week, 1 for Monday to 7 for Sunday (ISO 8601). */
export const weekdayOf = (date: CalendarDate): number => ((((toEpochDay(date) + 3) % 7) + 7) % 7) + 1

import { addDays, addMonths, type CalendarDate, calendarDate, monthOf, yearOf } from './calendarDate.ts'

/** A calendar quarter, `2026-Q3`. */
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`

/** A calendar month, `2026-07`. */
export type Month = string

/** A closed span of calendar dates. */
export interface DateSpan {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

const QUARTER = /^(\d{4})-Q([1-4])$/

export const isQuarter = (text: string): text is Quarter => QUARTER.test(text)

const make = (year: number, quarter: number): Quarter =>
  `${String(year).padStart(4, '0')}-Q${quarter}` as Quarter

/** As it is read: `2026-Q3` → `Q3 2026`. */
export const quarterName = (quarter: Quarter): string => `${quarter.slice(5)} ${quarter.slice(0, 4)}`

/** The quarter a date falls into. */
export const quarterOf = (date: CalendarDate): Quarter => make(yearOf(date), Math.ceil(monthOf(date) / 3))

/** Moves by whole quarters. */
export function addQuarters(quarter: Quarter, count: number): Quarter {
  const index = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1 + count
  return make(Math.floor(index / 4), (((index % 4) + 4) % 4) + 1)
}

/** First and last day of a quarter. */
export function spanOfQuarter(quarter: Quarter): DateSpan {
  const from = calendarDate(Number(quarter.slice(0, 4)), (Number(quarter.slice(6)) - 1) * 3 + 1, 1)
  return { from, to: addDays(addMonths(from, 3), -1) }
}

/** The `count` quarters that end with `last`, oldest first. */
export const quartersEndingAt = (last: Quarter, count: number): Quarter[] =>
  Array.from({ length: count }, (_, i) => addQuarters(last, i - count + 1))

export const monthKey = (date: CalendarDate): Month => date.slice(0, 7)

/** The `count` months that end with the month of `last`, oldest first. */
export const monthsEndingAt = (last: CalendarDate, count: number): Month[] =>
  Array.from({ length: count }, (_, i) => monthKey(addMonths(last, i - count + 1)))

/** The twelve months up to and including `to`. */
export const trailingYear = (to: CalendarDate): DateSpan => ({ from: addDays(addMonths(to, -12), 1), to })

export const inSpan = (date: CalendarDate, span: DateSpan): boolean => date >= span.from && date <= span.to

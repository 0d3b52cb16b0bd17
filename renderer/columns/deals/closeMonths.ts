import { monthOfEpochDay } from '@shared/lib/calendarDate.ts'
import { NO_DAY } from './dealRecord.ts'
import { DerivedColumn } from './derivedColumn.ts'

/** Beyond so many days between the first and the last, a table of them costs more than it saves. */
const MOST_DAYS = 200_000

/** The month each deal closes in, numbered from the first one there was when they were counted; 0: none. */
export class CloseMonths {
  /** Months since the year 0 of the one with the number 1. */
  readonly first: number
  /** One more than the largest number. */
  length: number
  readonly column: DerivedColumn

  constructor(dayOf: (row: number) => number, rows: number) {
    const [from, until] = daysOf(dayOf, rows)
    this.first = monthOfEpochDay(from)
    this.length = monthOfEpochDay(until) - this.first + 2
    const known =
      until - from < MOST_DAYS
        ? Uint32Array.from({ length: until - from + 1 }, (_, i) => monthNumber(this.first, from + i))
        : undefined
    this.column = new DerivedColumn(row => {
      const day = dayOf(row)
      return day === NO_DAY ? 0 : (known?.[day - from] ?? monthNumber(this.first, day))
    })
  }

  /** A row that changed. False: it closes before all others, and the months must be numbered anew. */
  put(row: number, day: number): boolean {
    const number = monthNumber(this.first, day)
    if (number < 0) return false
    this.length = Math.max(this.length, number + 1)
    this.column.put(row)
    return true
  }
}

/** The number of the month a day is in; -1: it is before the first. */
export const monthNumber = (first: number, day: number): number => {
  if (day === NO_DAY) return 0
  const month = monthOfEpochDay(day)
  return month < first ? -1 : month - first + 1
}

/** A month as it is written, `2026-11`; empty for none. */
export function monthText(first: number, number: number): string {
  if (number === 0) return ''
  const month = first + number - 1
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
}

function daysOf(dayOf: (row: number) => number, rows: number): readonly [number, number] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let row = 0; row < rows; row++) {
    const day = dayOf(row)
    if (day === NO_DAY) continue
    if (day < first) first = day
    if (day > last) last = day
  }
  return last < first ? [0, 0] : [first, last]
}

import { monthOfEpochDay } from '@shared/lib/calendarDate.ts'
import type { DealColumns } from './dealColumns.ts'
import { NO_DAY } from './dealRecord.ts'

/** Beyond so many days between the first and the last, a table of them costs more than it saves. */
const MOST_DAYS = 200_000

/** The month each deal closes in, numbered from the first one there is; 0: none. */
export interface CloseMonths {
  /** Months since the year 0 of the one with the number 1. */
  readonly first: number
  readonly length: number
  /** -1: a month before the first. */
  numberOf(row: number): number
  numbers(): ArrayLike<number>
}

export function closeMonths(columns: DealColumns): CloseMonths {
  const { figures } = columns
  const [from, until] = daysOf(columns)
  const first = from === undefined ? 0 : monthOfEpochDay(from)
  const length = until === undefined ? 1 : monthOfEpochDay(until) - first + 2
  const ofDay = (day: number): number => Math.max(-1, monthOfEpochDay(day) - first + 1)
  return {
    first,
    length,
    numberOf: row => {
      const day = figures.closeOn[row] as number
      return day === NO_DAY ? 0 : ofDay(day) || -1
    },
    numbers() {
      const { closeOn } = figures
      const numbers = new Uint32Array(columns.rows)
      if (from === undefined || until === undefined) return numbers
      const known =
        until - from < MOST_DAYS
          ? Uint32Array.from({ length: until - from + 1 }, (_, i) => ofDay(from + i))
          : undefined
      for (let row = 0; row < columns.rows; row++) {
        const day = closeOn[row] as number
        if (day !== NO_DAY) numbers[row] = known ? (known[day - from] as number) : ofDay(day)
      }
      return numbers
    },
  }
}

/** A month as it is written, `2026-11`; empty for none. */
export function monthText(first: number, number: number): string {
  if (number === 0) return ''
  const month = first + number - 1
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
}

function daysOf({ figures, rows }: DealColumns): readonly [number | undefined, number | undefined] {
  const { closeOn } = figures
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let row = 0; row < rows; row++) {
    const day = closeOn[row] as number
    if (day === NO_DAY) continue
    if (day < first) first = day
    if (day > last) last = day
  }
  return last < first ? [undefined, undefined] : [first, last]
}

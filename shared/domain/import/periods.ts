import { type CalendarDate, calendarDate, daysInMonth } from '../../lib/calendarDate.ts'
import { spanOfQuarter } from '../../lib/period.ts'
import { words } from '../../lib/text.ts'
import { SYNONYMS } from './synonyms.ts'

export interface HeaderPeriod {
  /** `m01` … `m12` or `q1` … `q4`. */
  readonly field: string
  readonly year?: number
}

const MONTHS: ReadonlyMap<string, string> = new Map(
  Object.entries(SYNONYMS.targets)
    .filter(([field]) => /^(m\d\d|q\d)$/.test(field))
    .flatMap(([field, list]) => list.map(word => [word, field] as const)),
)

const pad = (n: number): string => String(n).padStart(2, '0')

/** The month or quarter a column header names: `M03`, `Mar 2026`, `2026-03`, `03/2026`, `Q1 2026`. */
export function monthOfHeader(header: string): HeaderPeriod | undefined {
  const text = words(header).replace(/^(\d{4} \d\d) 01$/, '$1')
  const plain = MONTHS.get(text)
  if (plain) return { field: plain }
  const numbers = /^(?:((?:19|20)\d\d) (\d{1,2})|(\d{1,2}) ((?:19|20)\d\d))$/.exec(text)
  if (numbers) {
    const month = Number(numbers[2] ?? numbers[3])
    const year = Number(numbers[1] ?? numbers[4])
    return month >= 1 && month <= 12 ? { field: `m${pad(month)}`, year } : undefined
  }
  const named = /^(?:(.+?) ((?:19|20)?\d\d)|((?:19|20)\d\d) (.+))$/.exec(text)
  const field = named && MONTHS.get(named[1] ?? named[4] ?? '')
  if (!field) return undefined
  const year = Number(named[2] ?? named[3])
  return { field, year: year < 100 ? 2000 + year : year }
}

export interface Span {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

export const spanOfYear = (year: number): Span => ({
  from: calendarDate(year, 1, 1),
  to: calendarDate(year, 12, 31),
})

export const spanOfMonth = (year: number, month: number): Span => ({
  from: calendarDate(year, month, 1),
  to: calendarDate(year, month, daysInMonth(year, month)),
})

/** The span of a wide column: `m03` of 2026 is March, `q1` its first quarter. */
export function spanOfColumn(field: string, year: number): Span {
  const n = Number(field.slice(1))
  if (field.startsWith('m')) return spanOfMonth(year, n)
  const { from, to } = spanOfQuarter(`${pad4(year)}-Q${n}` as `${number}-Q1`)
  return { from, to }
}

const pad4 = (year: number): string => String(year).padStart(4, '0')

/** A quarter written as `2026-Q3`, `Q3 2026`, `Q3/26` or `3` beside a year column. */
export function spanOfQuarterText(text: string, year?: number): Span | undefined {
  const found =
    /^(?:(\d{4})\s*[-/ ]?\s*)?Q?T?([1-4])(?:\s*[-/ ]?\s*((?:\d\d)?\d\d))?$/i.exec(text.trim()) ?? undefined
  const named = found?.[1] ?? found?.[3]
  const of = named === undefined ? year : Number(named.length === 2 ? `20${named}` : named)
  return found && of !== undefined ? spanOfColumn(`q${found[2]}`, of) : undefined
}

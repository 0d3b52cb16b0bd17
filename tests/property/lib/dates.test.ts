import {
  addDays,
  addMonths,
  calendarDate,
  daysBetween,
  daysInMonth,
  fromEpochDay,
  isCalendarDate,
  monthOf,
  monthOfEpochDay,
  toEpochDay,
  yearOf,
} from '@shared/lib/calendarDate.ts'
import {
  addQuarters,
  inSpan,
  isQuarter,
  monthsEndingAt,
  quarterOf,
  quartersEndingAt,
  spanOfQuarter,
  trailingYear,
} from '@shared/lib/period.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const SEED = 20_261_102
console.info(`date properties: seed ${SEED}`)
const runs = { seed: SEED, numRuns: 3_000 }

/** The calendar as Date.UTC knows it; years from 100 on, where it takes a year for that year. */
const utc = (year: number, monthIndex: number, day: number): string => {
  const text = new Date(Date.UTC(year, monthIndex, day)).toISOString()
  return text.slice(0, text.indexOf('T'))
}
const partsOf = (date: string) =>
  [Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8))] as const
const daysOfUtc = (year: number, monthIndex: number) =>
  new Date(Date.UTC(year, monthIndex + 1, 0)).getUTCDate()

const date = fc
  .tuple(
    fc.integer({ min: 200, max: 9_000 }),
    fc.integer({ min: 0, max: 11 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([year, month, day]) => utc(year, month, Math.min(day, daysOfUtc(year, month))))
const nearDate = fc.integer({ min: 0, max: 20_000 }).map(days => utc(2000, 0, 1 + days))

describe('calendar dates', () => {
  it('exist where Date.UTC has them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 9_999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
          expect(isCalendarDate(text)).toBe(utc(year, month - 1, day) === text)
          if (month >= 1 && month <= 12) expect(daysInMonth(year, month)).toBe(daysOfUtc(year, month - 1))
        },
      ),
      runs,
    )
  })

  it('move by days as Date.UTC does, and there and back', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -30_000, max: 30_000 }), (from, days) => {
        const [year, month, day] = partsOf(from)
        const to = addDays(from, days)
        expect(to).toBe(utc(year, month, day + days))
        expect(daysBetween(from, to)).toBe(days)
        expect(addDays(to, -days)).toBe(from)
      }),
      runs,
    )
  })

  it('move by months, clamped to the last day of the month', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -1_000, max: 1_000 }), (from, months) => {
        const [year, month, day] = partsOf(from)
        const last = utc(year, month + months + 1, 0)
        const [toYear, toMonth] = partsOf(last)
        expect(addMonths(from, months)).toBe(utc(toYear, toMonth, Math.min(day, Number(last.slice(8)))))
      }),
      runs,
    )
  })

  it('sort as text the way they follow each other, and come apart and together', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0)
        expect(calendarDate(yearOf(a), monthOf(a), Number(a.slice(8)))).toBe(a)
      }),
      runs,
    )
  })
})

describe('periods', () => {
  it('hold a date in the quarter Date.UTC puts it in', () => {
    fc.assert(
      fc.property(date, day => {
        const [year, month] = partsOf(day)
        const first = Math.floor(month / 3) * 3
        const quarter = quarterOf(day)
        expect(isQuarter(quarter)).toBe(true)
        expect(spanOfQuarter(quarter)).toEqual({ from: utc(year, first, 1), to: utc(year, first + 3, 0) })
        expect(inSpan(day, spanOfQuarter(quarter))).toBe(true)
        expect(inSpan(day, spanOfQuarter(addQuarters(quarter, 1)))).toBe(false)
      }),
      runs,
    )
  })

  it('are moved by quarters as by three months, without gap or overlap', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -300, max: 300 }), (day, count) => {
        const quarter = quarterOf(day)
        expect(addQuarters(quarter, count)).toBe(quarterOf(addMonths(spanOfQuarter(quarter).from, 3 * count)))
        expect(addDays(spanOfQuarter(quarter).to, 1)).toBe(spanOfQuarter(addQuarters(quarter, 1)).from)
      }),
      runs,
    )
  })

  it('in a row end with the one asked for', () => {
    fc.assert(
      fc.property(nearDate, fc.integer({ min: 1, max: 40 }), (day, count) => {
        const quarters = quartersEndingAt(quarterOf(day), count)
        expect(quarters).toHaveLength(count)
        expect(quarters.at(-1)).toBe(quarterOf(day))
        for (const [index, quarter] of quarters.entries())
          if (index > 0) expect(quarters[index - 1]).toBe(addQuarters(quarter, -1))
        const [year, month] = partsOf(day)
        expect(monthsEndingAt(day, count)).toEqual(
          Array.from({ length: count }, (_, i) => utc(year, month - count + 1 + i, 1).slice(0, 7)),
        )
      }),
      runs,
    )
  })

  it('of a trailing year follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(nearDate, to => {
        const year = trailingYear(to)
        expect(year.to).toBe(to)
        expect(addDays(year.from, -1)).toBe(addMonths(to, -12))
        expect([365, 366]).toContain(daysBetween(year.from, year.to) + 1)
        expect(addDays(trailingYear(addDays(year.from, -1)).to, 1)).toBe(year.from)
      }),
      runs,
    )
  })
})

it('numbers the month of a day as its date is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: toEpochDay('0001-01-01'), max: toEpochDay('9999-12-31') }), day => {
      const date = fromEpochDay(day)
      expect(monthOfEpochDay(day)).toBe(12 * yearOf(date) + monthOf(date) - 1)
    }),
    runs,
  )
  const days = [
    '1900-02-28',
    '1900-03-01',
    '2000-02-29',
    '2000-03-01',
    '1970-01-01',
    '0004-02-29',
    '2026-12-31',
  ]
  for (const each of days)
    expect(monthOfEpochDay(toEpochDay(each))).toBe(12 * yearOf(each) + monthOf(each) - 1)
})

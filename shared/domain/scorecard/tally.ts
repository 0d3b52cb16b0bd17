import type { CalendarDate } from '../../lib/calendarDate.ts'
import { addMinor, type DatedRate, type Money } from '../../lib/money.ts'
import { convertBy, type RateBook } from './rateBook.ts'
import type { ScorecardFacts } from './schema.ts'

type Unconverted = ScorecardFacts['unconverted'][number]

/** Converts amounts to one currency and remembers which rates it took and what it had to leave out. */
export interface Tally {
  /** Minor units of the book's currency, or undefined when there is no rate on or before the date. */
  add(what: NonNullable<Unconverted['what']>, amount: Money, date: CalendarDate): number | undefined
  rates(): DatedRate[]
  unconverted(): Unconverted[]
}

export function makeTally(book: RateBook): Tally {
  const used = new Set<DatedRate>()
  const left = new Map<string, Unconverted>()
  return {
    add(what, amount, date) {
      if (amount.currency === book.to) return amount.minor
      const converted = convertBy(book, amount, date)
      if (converted) {
        if (converted.rate) used.add(converted.rate)
        return converted.minor
      }
      const key = `${what} ${amount.currency}`
      const known = left.get(key)
      left.set(key, {
        what,
        currency: amount.currency,
        minor: addMinor(known?.minor ?? 0, amount.minor),
        lines: (known?.lines ?? 0) + 1,
      })
      return undefined
    },
    rates: () =>
      [...used].sort((a, b) =>
        compareTexts(`${a.date} ${a.from} ${a.to} ${a.rate}`, `${b.date} ${b.from} ${b.to} ${b.rate}`),
      ),
    unconverted: () => [...left.entries()].sort((a, b) => compareTexts(a[0], b[0])).map(([, value]) => value),
  }
}

/** By code unit, never by locale: equal rows give equal facts on every machine. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

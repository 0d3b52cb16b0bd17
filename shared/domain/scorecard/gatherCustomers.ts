import { addMonths, type CalendarDate } from '../../lib/calendarDate.ts'
import { addMinor } from '../../lib/money.ts'
import type { ScorecardFacts } from './schema.ts'
import { compareTexts } from './tally.ts'
import { type Window, yearUpTo } from './window.ts'

type Customer = ScorecardFacts['customers'][number]

interface YearFigures {
  readonly activeCustomers?: number
  readonly priorMinor?: number
  readonly keptMinor?: number
}

/** Revenue per customer in the year up to the end of each window, and in the year before. */
export interface CustomerTally {
  add(customerId: string | undefined, date: CalendarDate, minor: number): void
  customers(): Customer[]
  linesWithoutCustomer(): number
  /** Figures of the year up to the end of window `i`; empty when no line of its two years names a customer. */
  year(i: number): YearFigures
}

interface Span {
  readonly priorFrom: CalendarDate
  readonly from: CalendarDate
  readonly to: CalendarDate
}

export function makeCustomerTally(windows: readonly Window[]): CustomerTally {
  const spans = windows.map(({ end }): Span => {
    const { from, to } = yearUpTo(end)
    return { priorFrom: addMonths(from, -12), from, to }
  })
  // Per customer two sums for each window: [this year, the year before, …].
  const sums = new Map<string, number[]>()
  let unnamed = 0
  const firstSpan = spans[0]

  return {
    add(customerId, date, minor) {
      if (customerId === undefined) {
        if (firstSpan && date >= firstSpan.from && date <= firstSpan.to) unnamed++
        return
      }
      const mine = sums.get(customerId) ?? new Array<number>(spans.length * 2).fill(Number.NaN)
      sums.set(customerId, mine)
      for (let i = 0; i < spans.length; i++) {
        const span = spans[i]
        if (!span || date > span.to || date < span.priorFrom) continue
        const slot = date >= span.from ? i * 2 : i * 2 + 1
        mine[slot] = addMinor(orZero(mine[slot]), minor)
      }
    },
    customers: () =>
      [...sums.entries()]
        .filter(([, mine]) => !(Number.isNaN(mine[0]) && Number.isNaN(mine[1])))
        .map(([key, mine]) => ({
          key,
          minor: orZero(mine[0]),
          priorMinor: orZero(mine[1]),
        }))
        .sort((a, b) => compareTexts(a.key, b.key)),
    linesWithoutCustomer: () => unnamed,
    year(i) {
      let known = false
      let [activeCustomers, priorMinor, keptMinor] = [0, 0, 0]
      for (const mine of sums.values()) {
        if (Number.isNaN(mine[i * 2]) && Number.isNaN(mine[i * 2 + 1])) continue
        known = true
        const { active, prior, kept } = keptOf(orZero(mine[i * 2]), orZero(mine[i * 2 + 1]))
        activeCustomers += active
        priorMinor = addMinor(priorMinor, prior)
        keptMinor = addMinor(keptMinor, kept)
      }
      return known ? { activeCustomers, priorMinor, keptMinor } : {}
    },
  }
}

/** NaN marks a year without any line, which is not a year of zero. */
const orZero = (value: number | undefined): number => (value === undefined || Number.isNaN(value) ? 0 : value)

/** What one customer adds: active with revenue this year; kept up to what it brought the year before. */
export function keptOf(minor: number, priorMinor: number): { active: number; prior: number; kept: number } {
  const prior = Math.max(priorMinor, 0)
  return {
    active: minor > 0 ? 1 : 0,
    prior,
    kept: Math.min(Math.max(minor, 0), prior),
  }
}

import { addDays, addMonths, type CalendarDate, monthOf, yearOf } from '../../lib/calendarDate.ts'
import { addMinor } from '../../lib/money.ts'
import { addQuarters, monthsEndingAt, spanOfQuarter } from '../../lib/period.ts'
import { PARTNER_ROLES } from '../deal/schema.ts'
import type { RevenueEntry } from '../revenue/schema.ts'
import { type CustomerTally, makeCustomerTally } from './gatherCustomers.ts'
import type { ScorecardFacts } from './schema.ts'
import type { Tally } from './tally.ts'
import { earlier, type Window, windowOf } from './window.ts'

/** Months of revenue a scorecard keeps: eight quarters of trend, each with the year before it. */
export const REVENUE_MONTHS = 36
/** Quarters before the period whose orders and customers are kept. */
const HISTORY_QUARTERS = 11

type RevenueFacts = Pick<
  ScorecardFacts,
  'revenueByMonth' | 'bookedAheadMinor' | 'orders' | 'customers' | 'linesWithoutCustomer' | 'history'
>

/** First day whose revenue lines a scorecard of this period looks at. */
export const firstRevenueDay = (periodEnd: CalendarDate): CalendarDate =>
  addMonths(addDays(periodEnd, 1), -12 * 5)

const monthNumber = (date: CalendarDate): number => yearOf(date) * 12 + monthOf(date) - 1

/** Sums one partner's revenue lines by month and role, orders by quarter and customers by trailing year. */
export function gatherRevenue(
  lines: Iterable<RevenueEntry>,
  tally: Tally,
  period: Window,
  asOf: CalendarDate,
): { readonly lines: number; readonly facts: RevenueFacts } {
  const aheadEnd = earlier(asOf, spanOfQuarter(addQuarters(period.quarter, 1)).to)
  const first = firstRevenueDay(period.span.to)
  const lastMonth = monthNumber(period.span.to)
  const minor = PARTNER_ROLES.map(() => new Array<number>(REVENUE_MONTHS).fill(0))
  const count = PARTNER_ROLES.map(() => new Array<number>(REVENUE_MONTHS).fill(0))
  const orders = Array.from({ length: HISTORY_QUARTERS + 1 }, () => new Set<string>())
  const customers = makeCustomerTally(historyWindows(period))
  let [ahead, used] = [0, 0]

  for (const line of lines) {
    const { date, role } = line
    if (date < first || date > aheadEnd || (date > period.end && date <= period.span.to)) continue
    used++
    if (date > period.span.to) {
      if (role === 'sourced') ahead = addMinor(ahead, tally.add('revenue', line.amount, date) ?? 0)
      continue
    }
    const amount = tally.add('revenue', line.amount, date)
    const back = lastMonth - monthNumber(date)
    if (back < HISTORY_QUARTERS * 3 + 3 && line.orderNumber)
      orders[Math.floor(back / 3)]?.add(line.orderNumber)
    if (amount === undefined) continue
    customers.add(line.customerId, date, amount)
    if (back >= REVENUE_MONTHS) continue
    const slot = REVENUE_MONTHS - 1 - back
    const roleIndex = PARTNER_ROLES.indexOf(role)
    const [sums, counts] = [minor[roleIndex], count[roleIndex]]
    if (!sums || !counts) continue
    sums[slot] = addMinor(sums[slot] ?? 0, amount)
    counts[slot] = (counts[slot] ?? 0) + 1
  }

  return {
    lines: used,
    facts: {
      revenueByMonth: byMonth(period, minor, count),
      bookedAheadMinor: ahead,
      orders: orders[0]?.size ?? 0,
      ...history(period, orders, customers),
    },
  }
}

function byMonth(period: Window, minor: number[][], count: number[][]): ScorecardFacts['revenueByMonth'] {
  return monthsEndingAt(period.span.to, REVENUE_MONTHS).flatMap((month, slot) =>
    PARTNER_ROLES.flatMap((role, index) => {
      const lines = count[index]?.[slot] ?? 0
      return lines === 0 ? [] : [{ month, role, minor: minor[index]?.[slot] ?? 0, lines }]
    }),
  )
}

/** The period first, then each quarter before it. */
const historyWindows = (period: Window): Window[] => [
  period,
  ...Array.from({ length: HISTORY_QUARTERS }, (_, i) =>
    windowOf(addQuarters(period.quarter, -i - 1), period.end, false),
  ),
]

function history(
  period: Window,
  orders: readonly ReadonlySet<string>[],
  tally: CustomerTally,
): Pick<RevenueFacts, 'customers' | 'linesWithoutCustomer' | 'history'> {
  const windows = historyWindows(period)
  return {
    customers: tally.customers(),
    linesWithoutCustomer: tally.linesWithoutCustomer(),
    history: windows
      .map((window, i) => ({
        quarter: window.quarter,
        orders: orders[i]?.size ?? 0,
        ...tally.year(i),
      }))
      .slice(1)
      .reverse(),
  }
}

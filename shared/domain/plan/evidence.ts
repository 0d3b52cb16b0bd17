import type { CalendarDate, Instant } from '../../lib/calendarDate.ts'
import { addMinor } from '../../lib/money.ts'
import { addQuarters, type Quarter, quarterOf } from '../../lib/period.ts'
import { commitmentFacts } from '../commitment/facts.ts'
import { commitmentState } from '../commitment/state.ts'
import { type Deal, isOpen } from '../deal/schema.ts'
import type { Side } from '../fields/side.ts'
import { partOfPartner } from '../forecast/dealShares.ts'
import { isProtected, isWaiting } from '../registration/machine.ts'
import type { Registration } from '../registration/schema.ts'
import type { RevenueEntry } from '../revenue/schema.ts'
import { convertBy, type RateBook } from '../scorecard/rateBook.ts'
import type { Task } from '../task/schema.ts'

/** What both sides have going at one customer; minor units of the plan's currency. */
export interface Overlap {
  readonly openDeals: number
  readonly openAmount: number
  /** With the partner, of the trailing four quarters. */
  readonly revenue: number
}

export interface PlanEvidence {
  /** The four quarters that are over or running, oldest first; minor units. */
  readonly quarters: readonly { readonly quarter: Quarter; readonly revenue: number }[]
  readonly revenue: number
  readonly openDeals: number
  /** The partner's share of open deals. */
  readonly pipeline: number
  readonly protectedRegistrations: number
  readonly waitingRegistrations: number
  readonly overdueOurs: number
  readonly overdueTheirs: number
  readonly byCustomer: ReadonlyMap<string, Overlap>
  /** Rows without a rate for their currency: not counted. */
  readonly leftOut: number
}

interface EvidenceSources {
  readonly partnerId: string
  readonly revenue: readonly RevenueEntry[]
  readonly deals: readonly Deal[]
  readonly registrations: readonly Registration[]
  readonly tasks: readonly Task[]
  readonly rates: RateBook
  readonly today: CalendarDate
  dayAt(instant: Instant): CalendarDate
}

const NO_OVERLAP: Overlap = { openDeals: 0, openAmount: 0, revenue: 0 }

/**
 * What the book says about a partner while a plan is made: revenue of the partner (any role) in the trailing four
 * calendar quarters with the running one, its share of open deals, registrations, and overdue promises of both sides.
 */
export function evidenceOf(sources: EvidenceSources): PlanEvidence {
  const { partnerId, revenue, deals, registrations, tasks, rates, today, dayAt } = sources
  const last = quarterOf(today)
  const quarters = [-3, -2, -1, 0].map(by => addQuarters(last, by))
  const perQuarter = new Map<Quarter, number>(quarters.map(quarter => [quarter, 0]))
  const byCustomer = new Map<string, Overlap>()
  let [leftOut, pipeline, openDeals] = [0, 0, 0]

  const overlap = (customerId: string | undefined, add: Partial<Overlap>): void => {
    if (customerId === undefined) return
    const before = byCustomer.get(customerId) ?? NO_OVERLAP
    byCustomer.set(customerId, {
      openDeals: before.openDeals + (add.openDeals ?? 0),
      openAmount: addMinor(before.openAmount, add.openAmount ?? 0),
      revenue: addMinor(before.revenue, add.revenue ?? 0),
    })
  }
  for (const { date, amount, customerId } of revenue) {
    const quarter = quarterOf(date)
    const before = perQuarter.get(quarter)
    if (before === undefined || date > today) continue
    const minor = convertBy(rates, amount, date)?.minor
    if (minor === undefined) leftOut++
    else {
      perQuarter.set(quarter, addMinor(before, minor))
      overlap(customerId, { revenue: minor })
    }
  }
  for (const deal of deals) {
    if (!isOpen(deal.stage)) continue
    const whole = deal.amount === undefined ? 0 : convertBy(rates, deal.amount, today)?.minor
    if (whole === undefined) leftOut++
    openDeals++
    pipeline = addMinor(pipeline, partOfPartner(whole ?? 0, deal.partners, partnerId))
    overlap(deal.customerId, { openDeals: 1, openAmount: whole ?? 0 })
  }
  const overdue = (side: Side): number =>
    tasks.filter(task => {
      const facts = commitmentFacts(task, dayAt)
      return facts?.side === side && commitmentState(facts, today) === 'overdue'
    }).length
  return {
    quarters: quarters.map(quarter => ({ quarter, revenue: perQuarter.get(quarter) ?? 0 })),
    revenue: quarters.reduce((sum, quarter) => addMinor(sum, perQuarter.get(quarter) ?? 0), 0),
    openDeals,
    pipeline,
    protectedRegistrations: registrations.filter(
      ({ state, protectedUntil }) =>
        isProtected(state) && protectedUntil !== undefined && protectedUntil >= today,
    ).length,
    waitingRegistrations: registrations.filter(({ state }) => isWaiting(state)).length,
    overdueOurs: overdue('ours'),
    overdueTheirs: overdue('theirs'),
    byCustomer,
    leftOut,
  }
}

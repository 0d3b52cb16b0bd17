import { calendarDate, daysInMonth, monthOf, yearOf } from '../../lib/calendarDate.ts'
import { type Random, randomOf } from '../../lib/random.ts'
import type { Customer } from '../customer/schema.ts'
import type { Product } from '../product/schema.ts'
import type { RevenueEntry } from '../revenue/schema.ts'
import { season, trend } from './curve.ts'
import { type Account, accountsOf, type CustomersByPlace } from './customers.ts'
import type { SamplePlan } from './options.ts'
import { type PartnerStory, roleOf } from './partners.ts'
import { purchaseOf } from './prices.ts'

export type RevenueByPartner = ReadonlyMap<PartnerStory, readonly RevenueEntry[]>

/** Order lines of every partner and month, as its shape, the season and chance have it. */
export function makeRevenue(
  plan: SamplePlan,
  stories: readonly PartnerStory[],
  customers: CustomersByPlace,
  products: readonly Product[],
): RevenueByPartner {
  const random = randomOf(plan.seed, 'revenue')
  const share = shareOfMonths(plan, stories)
  let orders = 0
  const order = (date: string) => `SO-${date.slice(0, 4)}-${String(++orders).padStart(6, '0')}`
  return new Map(
    stories.map(story => {
      const accounts = accountsOf(customers.get(story.place) ?? [], random)
      const months = plan.months.flatMap((month, index) => {
        const ago = plan.months.length - 1 - index
        const factor = trend(story.shape, ago, plan.months.length) * season(month)
        if (factor === 0 || (share < 1 && !random.chance(share))) return []
        return monthOfLines(
          { plan, story, month, products, random, order },
          factor,
          accountsIn(accounts, ago),
        )
      })
      return [story, months]
    }),
  )
}

/** Two lines a month for a small partner, eight for a large one, one more or less. */
const usualLines = ({ yearly }: PartnerStory): number => 2 + Math.floor(Math.min(1, yearly / 1_500_000) * 6)

/** In a book that shall stay thin: the part of the months in which a partner orders. */
function shareOfMonths({ revenueLines, months }: SamplePlan, stories: readonly PartnerStory[]): number {
  if (revenueLines === undefined) return 1
  const all = stories.reduce((sum, story) => {
    const active = months.filter(
      (_, index) => trend(story.shape, months.length - 1 - index, months.length) > 0,
    )
    return sum + usualLines(story) * active.length
  }, 0)
  return all === 0 ? 1 : Math.min(1, revenueLines / all)
}

const accountsIn = (accounts: readonly Account[], ago: number): readonly Customer[] => {
  const active = accounts.filter(({ first, last }) => ago <= first && ago >= last)
  return (active.length > 0 ? active : accounts).map(({ customer }) => customer)
}

interface Month {
  readonly plan: SamplePlan
  readonly story: PartnerStory
  readonly month: string
  readonly products: readonly Product[]
  readonly random: Random
  readonly order: (date: string) => string
}

function monthOfLines(at: Month, factor: number, customers: readonly Customer[]): RevenueEntry[] {
  const { plan, story, month, random } = at
  const count = Math.min(8, Math.max(2, usualLines(story) + random.int(-1, 1)))
  const orders = Array.from({ length: Math.ceil(count / 2) }, () => {
    const date = calendarDate(
      yearOf(month),
      monthOf(month),
      random.int(1, daysInMonth(yearOf(month), monthOf(month))),
    )
    return { date, number: at.order(date), customer: random.pick(customers), role: roleOf(story, random) }
  })
  const weights = Array.from({ length: count }, () => 0.4 + random.next())
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const euros = (story.yearly / 12) * factor * (0.75 + 0.5 * random.next())
  return weights.flatMap((weight, index) => {
    const of = orders[index % orders.length]
    if (!of) return []
    const line = lineOf(at, of, (euros * weight) / total)
    // The running month is still going on: what lies after today has not been ordered yet.
    return of.date > plan.today ? [] : [line]
  })
}

interface Order {
  readonly date: string
  readonly number: string
  readonly customer: Customer
  readonly role: RevenueEntry['role']
}

const CREDIT_CHANCE = 0.015

function lineOf({ plan, story, products, random }: Month, order: Order, euros: number): RevenueEntry {
  const { product, quantity, amount } = purchaseOf(euros, story.place.currency, products, random)
  const sign = random.chance(CREDIT_CHANCE) ? -1 : 1
  return {
    id: plan.newId('revenue'),
    partnerId: story.row.id,
    customerId: order.customer.id,
    productId: product.id,
    role: order.role,
    date: order.date,
    amount: { minor: sign * amount.minor, currency: amount.currency },
    quantity: sign * quantity,
    orderNumber: order.number,
    ...plan.stamps,
  }
}

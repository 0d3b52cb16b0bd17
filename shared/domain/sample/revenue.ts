import { type Random, randomOf } from '../../lib/random.ts'
import type { Customer } from '../customer/schema.ts'
import type { PartnerRole } from '../deal/schema.ts'
import type { Product } from '../product/schema.ts'
import type { RevenueEntry } from '../revenue/schema.ts'
import { accountsIn, accountsOf } from './accounts.ts'
import { balance } from './balance.ts'
import type { CustomersByPlace } from './customers.ts'
import type { SamplePlan } from './options.ts'
import type { PartnerStory } from './partners.ts'
import { purchaseOf } from './prices.ts'
import { rolePartsOf } from './roles.ts'
import { dayIn, factorOf, linesPerSlot, monthlyLines, type Slot, slotsOf } from './slots.ts'

export type RevenueByPartner = ReadonlyMap<PartnerStory, readonly RevenueEntry[]>

/** Order lines of every partner and month, as its trend, the season and chance have it. */
export function makeRevenue(
  plan: SamplePlan,
  stories: readonly PartnerStory[],
  customers: CustomersByPlace,
  products: readonly Product[],
): RevenueByPartner {
  const random = randomOf(plan.seed, 'revenue')
  const slots = slotsOf(plan)
  const thin = linesPerSlot(plan, stories, slots)
  let orders = 0
  const order = (date: string) => `SO-${date.slice(0, 4)}-${String(++orders).padStart(6, '0')}`
  return new Map(
    stories.map(story => {
      const book = bookOf({ plan, story, products, random, order }, customers.get(story.place) ?? [])
      const lines = slots.flatMap(slot => {
        const factor = factorOf(story, slot)
        if (factor === 0) return []
        if (thin === undefined) return book(slot, factor, monthlyLines(story, slot, random))
        const wanted = (thin * slot.months.length) / 3
        // Less than a line a quarter: the lines there are stand for the quarters without one.
        return book(slot, factor / Math.min(1, wanted), Math.floor(wanted + random.next()))
      })
      return [story, lines]
    }),
  )
}

interface Source {
  readonly plan: SamplePlan
  readonly story: PartnerStory
  readonly products: readonly Product[]
  readonly random: Random
  readonly order: (date: string) => string
}

/** Orders of a slot: two lines of three begin an order of their own. */
function bookOf(from: Source, customers: readonly Customer[]) {
  const { plan, story, random } = from
  const accounts = accountsOf(story, customers, random, plan.revenueLines !== undefined)
  const roles = rolePartsOf(story.row)
  const [customerFor, roleFor] = [balance<Customer>(), balance<PartnerRole>()]
  return (slot: Slot, factor: number, count: number): RevenueEntry[] => {
    const weights = Array.from({ length: count }, () => 0.4 + 1.3 * random.next() ** 2)
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const euros = (story.yearly / 12) * factor * (0.92 + 0.16 * random.next())
    const orders = Math.ceil((count * 2) / 3)
    return Array.from({ length: orders }, (_, index) => {
      const parts = weights.filter((_, line) => line % orders === index).map(part => (euros * part) / total)
      const sum = parts.reduce((a, b) => a + b, 0)
      const { date, ago } = dayIn(story, slot, random)
      const customer = customerFor(accountsIn(accounts, ago), sum)
      const about = { date, number: from.order(date), customer, role: roleFor(roles, sum) }
      const lines = parts.map(part => lineOf(from, about, part))
      // The running month is still going on: what lies after today has not been ordered yet.
      return date > plan.today ? [] : lines
    }).flat()
  }
}

interface Order {
  readonly date: string
  readonly number: string
  readonly customer: Customer
  readonly role: PartnerRole
}

const CREDIT_CHANCE = 0.015
/** A credit takes back a part of what such an order is worth. */
const CREDITED = 0.3

function lineOf({ plan, story, products, random }: Source, order: Order, euros: number): RevenueEntry {
  const credit = random.chance(CREDIT_CHANCE)
  const worth = credit ? euros * CREDITED : euros
  const { product, quantity, amount } = purchaseOf(worth, story.place.currency, products, random)
  const sign = credit ? -1 : 1
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

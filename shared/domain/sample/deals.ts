import { addDays } from '../../lib/calendarDate.ts'
import { type Random, randomOf } from '../../lib/random.ts'
import type { Customer } from '../customer/schema.ts'
import type { Deal, DealStage } from '../deal/schema.ts'
import type { Product } from '../product/schema.ts'
import type { RevenueEntry } from '../revenue/schema.ts'
import { sells } from './curve.ts'
import type { CustomersByPlace } from './customers.ts'
import { lostDates, openDates } from './dealDates.ts'
import { groupByRegion, partnersOf, type StoriesByRegion } from './dealPartners.ts'
import type { SamplePlan } from './options.ts'
import { OWNER, type PartnerStory, roleOf } from './partners.ts'
import { amountOf, purchaseOf } from './prices.ts'
import type { RevenueByPartner } from './revenue.ts'

const SELLERS = [OWNER, OWNER, 'Ida Lindquist-Frey', 'Tomás Arriaga', 'Nadia Okonjo-Bell', 'Petr Vlk']

const OPEN: readonly DealStage[] = [
  'prospecting',
  'prospecting',
  'qualified',
  'qualified',
  'proposal',
  'negotiation',
]

interface World {
  readonly plan: SamplePlan
  readonly products: readonly Product[]
  readonly customers: CustomersByPlace
  readonly random: Random
  readonly byRegion: StoriesByRegion
}

/**
 * Deals in every stage. A won one takes its customer, product, day and amount from a revenue line of its
 * partner and is written into that line, so that pipeline and revenue tell the same story.
 */
export function makeDeals(
  plan: SamplePlan,
  stories: readonly PartnerStory[],
  revenue: RevenueByPartner,
  customers: CustomersByPlace,
  products: readonly Product[],
): Deal[] {
  const random = randomOf(plan.seed, 'deals')
  const active = stories.filter(({ shape }) => sells(shape))
  if (active.length === 0) return []
  const world: World = { plan, products, customers, random, byRegion: groupByRegion(active) }
  const unsold = new Map(active.map(story => [story, sellable(revenue.get(story) ?? [], random)]))
  const draw = drawer(active, random)
  return Array.from({ length: plan.deals }, (_, index) => {
    const story = draw()
    const stage = stageOf(story, random)
    const line = stage === 'won' ? unsold.get(story)?.pop() : undefined
    const deal = line
      ? wonDeal(world, story, line)
      : unwonDeal(world, story, stage === 'won' ? 'lost' : stage)
    if (line) line.dealId = deal.id
    return { ...deal, externalKey: `D-${String(index + 1).padStart(6, '0')}` }
  })
}

/** Lines a deal can be about, in random order. */
const sellable = (lines: readonly RevenueEntry[], random: Random): RevenueEntry[] => {
  const positive = lines.filter(({ amount }) => amount.minor > 0)
  return random.some(positive, Math.min(positive.length, 120))
}

/** Draws partners, large ones oftener. */
function drawer(stories: readonly PartnerStory[], random: Random): () => PartnerStory {
  const tickets = stories.flatMap(story =>
    Array.from({ length: 2 + Math.min(10, Math.floor(story.yearly / 150_000)) }, () => story),
  )
  return () => random.pick(tickets)
}

function stageOf({ shape }: PartnerStory, random: Random): DealStage {
  const won = shape === 'falling' ? 0.25 : 0.4
  const u = random.next()
  if (shape === 'dormant') return u < 0.6 ? 'won' : 'lost'
  return u < won ? 'won' : u < 0.62 ? 'lost' : random.pick(OPEN)
}

function wonDeal(world: World, story: PartnerStory, line: RevenueEntry): Deal {
  const { plan, products, customers, random } = world
  const customer = customers.get(story.place)?.find(({ id }) => id === line.customerId)
  const product = products.find(({ id }) => id === line.productId)
  const openedOn = addDays(line.date, -random.int(20, 200))
  return {
    id: plan.newId('deal'),
    ...about(customer, product),
    stage: 'won',
    amount: line.amount,
    openedOn,
    closeOn: line.date,
    partners: partnersOf(world, story, line.role),
    owner: random.pick(SELLERS),
    ...plan.stamps,
  }
}

function unwonDeal(world: World, story: PartnerStory, stage: DealStage): Deal {
  const { plan, products, customers, random } = world
  const u = random.next()
  const euros = 2_000 + (story.yearly / 12) * (0.3 + 2.5 * u * u)
  const { product } = purchaseOf(euros, story.place.currency, products, random)
  const unpriced = stage === 'prospecting' && random.chance(0.2)
  return {
    id: plan.newId('deal'),
    ...about(random.pick(customers.get(story.place) ?? []), product),
    stage,
    ...(!unpriced && { amount: amountOf(euros, story.place.currency) }),
    ...(stage === 'lost' ? lostDates(plan, story, random) : openDates(plan.today, random)),
    partners: random.chance(0.04) ? [] : partnersOf(world, story, roleOf(story, random)),
    owner: random.pick(SELLERS),
    ...plan.stamps,
  }
}

const about = (customer: Customer | undefined, product: Product | undefined) => ({
  name: [customer?.name, product?.name].filter(Boolean).join(' – '),
  ...(customer && { customerId: customer.id }),
  productIds: product ? [product.id] : [],
})

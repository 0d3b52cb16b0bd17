import { addDays, type CalendarDate } from '../../lib/calendarDate.ts'
import type { Random } from '../../lib/random.ts'
import type { Customer } from '../customer/schema.ts'
import type { Deal, DealPartner, DealStage } from '../deal/schema.ts'
import type { Product } from '../product/schema.ts'
import type { RevenueEntry } from '../revenue/schema.ts'
import type { CustomersByPlace } from './customers.ts'
import { partnersOf, type StoriesByRegion } from './dealPartners.ts'
import type { SamplePlan } from './options.ts'
import { OWNER, type PartnerStory } from './partners.ts'
import { amountOf, purchaseOf } from './prices.ts'

const SELLERS = [OWNER, OWNER, 'Ida Lindquist-Frey', 'Tomás Arriaga', 'Nadia Okonjo-Bell', 'Petr Vlk']

export interface DealWorld {
  readonly plan: SamplePlan
  readonly products: readonly Product[]
  readonly customers: CustomersByPlace
  readonly random: Random
  readonly byRegion: StoriesByRegion
}

/** A deal that no revenue line tells about. */
export interface DealDraft {
  readonly stage: Exclude<DealStage, 'won'>
  readonly euros: number
  readonly role: DealPartner['role']
  readonly openedOn: CalendarDate
  readonly closeOn: CalendarDate
  /** Part of the pipeline its partner is measured by: priced, and its own. */
  readonly firm: boolean
}

/** A won deal takes customer, product, day and amount from a revenue line and is written into it. */
export function wonDeal(world: DealWorld, story: PartnerStory, line: RevenueEntry): Deal {
  const { plan, products, customers, random } = world
  const customer = customers.get(story.place)?.find(({ id }) => id === line.customerId)
  const product = products.find(({ id }) => id === line.productId)
  const id = plan.newId('deal')
  line.dealId = id
  return {
    id,
    ...about(customer, product),
    stage: 'won',
    amount: line.amount,
    openedOn: addDays(line.date, -random.int(20, 200)),
    closeOn: line.date,
    partners: partnersOf(world, story, line.role),
    territory: story.place.region,
    owner: random.pick(SELLERS),
    ...plan.stamps,
  }
}

const UNPRICED_CHANCE = 0.25
const ORPHAN_CHANCE = 0.04

export function unwonDeal(world: DealWorld, story: PartnerStory, draft: DealDraft): Deal {
  const { plan, products, customers, random } = world
  const { stage, euros, role, openedOn, closeOn, firm } = draft
  const { currency } = story.place
  const { product } = purchaseOf(euros, currency, products, random)
  const unpriced = !firm && stage === 'prospecting' && random.chance(UNPRICED_CHANCE)
  const orphan = !firm && random.chance(ORPHAN_CHANCE)
  return {
    id: plan.newId('deal'),
    ...about(random.pick(customers.get(story.place) ?? []), product),
    stage,
    ...(!unpriced && { amount: amountOf(euros, currency) }),
    openedOn,
    closeOn,
    partners: orphan ? [] : partnersOf(world, story, role, firm),
    territory: story.place.region,
    owner: random.pick(SELLERS),
    ...plan.stamps,
  }
}

const about = (customer: Customer | undefined, product: Product | undefined) => ({
  name: [customer?.name, product?.name].filter(Boolean).join(' – '),
  ...(customer && { customerId: customer.id }),
  productIds: product ? [product.id] : [],
})

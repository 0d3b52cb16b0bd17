import { addDays, type CalendarDate, daysBetween } from '../../lib/calendarDate.ts'
import { type Random, randomOf } from '../../lib/random.ts'
import type { Customer } from '../customer/schema.ts'
import type { Deal } from '../deal/schema.ts'
import type { Lead } from '../lead/schema.ts'
import type { Product } from '../product/schema.ts'
import { INDUSTRIES } from './catalogue.ts'
import type { Company } from './companies.ts'
import { type LeadCourse, leadGiver } from './leadCourses.ts'
import type { SamplePlan } from './options.ts'
import type { PartnerStory } from './partners.ts'
import type { Place } from './places.ts'

const LEADS = 60
const WAITING = 12
const OFFERED = 8
/** Days back the first of them came. */
const SPAN = 88
const SOURCES = ['Website', 'Trade fair', 'Webinar', 'Partner referral', 'Cold call', 'Newsletter']
const OLDER: readonly LeadCourse[] = ['accepted', 'closed', 'accepted', 'passed', 'closed', 'passed']
/** One older lead in so many became a deal of the sample. */
const CONVERTED_EVERY = 5

export interface LeadWorld {
  readonly stories: readonly PartnerStory[]
  readonly customers: readonly Customer[]
  readonly products: readonly Product[]
  readonly deals: readonly Deal[]
  name(place: Place): Company
}

/**
 * Leads of the last three months in every state, given out by the same fair shares as those of a real book.
 * Drawn from a stream of their own, after everything else, so that they change no other row.
 */
export function makeLeads(plan: SamplePlan, world: LeadWorld): Lead[] {
  if (plan.large || world.stories.length === 0) return []
  const random = randomOf(plan.seed, 'leads')
  const give = leadGiver(plan, world)
  const origins = originDeals(plan, world)
  return Array.from({ length: LEADS }, (_, index) => {
    const ago = Math.round(((LEADS - 1 - index) / LEADS) ** 1.4 * SPAN)
    const story = random.pick(world.stories)
    const lead = freshLead(plan, world, story, random, index)
    const older = index < LEADS - WAITING - OFFERED
    const origin = older && index % CONVERTED_EVERY === 0 ? origins.pop() : undefined
    if (origin) return give.converted(fromDeal(lead, origin), origin.deal, random)
    const dated = { ...lead, receivedOn: addDays(plan.today, -ago) }
    return give.along(dated, courseOf(index), ago, random)
  })
}

function courseOf(index: number): LeadCourse {
  if (index >= LEADS - WAITING) return 'waits'
  if (index >= LEADS - WAITING - OFFERED) return index % 4 === 0 ? 'overdue' : 'offered'
  return OLDER[index % OLDER.length] ?? 'closed'
}

interface Origin {
  readonly deal: Deal
  readonly customer: Customer
  readonly openedOn: CalendarDate
}

/** Deals of the last months whose partner could have been given a lead. */
function originDeals({ today }: SamplePlan, { deals, customers }: LeadWorld): Origin[] {
  const byId = new Map(customers.map(customer => [customer.id as string, customer]))
  return deals.flatMap(deal => {
    const customer = byId.get(deal.customerId ?? '')
    const { openedOn } = deal
    const recent = openedOn !== undefined && openedOn < today && daysBetween(openedOn, today) < SPAN
    return recent && customer && deal.partners.length > 0 ? [{ deal, customer, openedOn }] : []
  })
}

function freshLead(
  plan: SamplePlan,
  { products, name }: LeadWorld,
  { place, row }: PartnerStory,
  random: Random,
  index: number,
): Lead {
  const { names } = place
  const company = name(place)
  const [given, family] = [random.pick(names.given), random.pick(names.family)]
  const person = names.person.replace('{given}', given.text).replace('{family}', family.text)
  const [source, product, industry] = [random.pick(SOURCES), random.pick(products), random.pick(INDUSTRIES)]
  const [named, phoned, sized, asks, seen] = [0.85, 0.6, 0.5, 0.6, 0.5].map(part => random.chance(part))
  const [minor, employees, visits] = [random.int(4, 90) * 1_000_00, random.int(8, 900), random.int(0, 9)]
  const line = String(random.int(0, 99)).padStart(2, '0')
  return {
    id: plan.newId('lead'),
    company: company.name,
    ...(named && { contactName: person, contactEmail: `${given.latin}.${family.latin}@${company.domain}` }),
    ...(phoned && { contactPhone: `+${place.dialling} 555 02${line}` }),
    domain: company.domain,
    city: random.pick(place.cities),
    country: place.country,
    territory: place.region,
    industry,
    ...(sized && { employees }),
    productIds: asks ? [product.id] : [],
    ...(asks && index % 3 > 0 && { amount: { minor, currency: 'EUR' } }),
    source,
    ...(source === 'Partner referral' && { referredBy: row.id }),
    ...(seen && { visits }),
    externalKey: `L-${String(index + 1).padStart(4, '0')}`,
    state: 'new',
    offers: [],
    ...plan.stamps,
  }
}

/** A lead that became a deal says of its company what the deal's customer says. */
function fromDeal(lead: Lead, { deal, customer, openedOn }: Origin): Lead {
  const { name, country, city, industry, employees, domains } = customer
  return {
    ...lead,
    company: name,
    ...(country && { country }),
    ...(city && { city }),
    ...(industry && { industry }),
    ...(employees !== undefined && { employees }),
    ...(domains[0] && { domain: domains[0] }),
    ...(lead.contactEmail && { contactEmail: lead.contactEmail.replace(/@.*/, `@${domains[0]}`) }),
    productIds: deal.productIds,
    ...(deal.amount && { amount: deal.amount }),
    receivedOn: addDays(openedOn, -9),
  }
}

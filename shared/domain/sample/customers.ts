import { type Random, randomOf } from '../../lib/random.ts'
import type { Customer } from '../customer/schema.ts'
import { INDUSTRIES } from './catalogue.ts'
import type { Company } from './companies.ts'
import type { SamplePlan } from './options.ts'
import type { PartnerStory } from './partners.ts'
import type { Place } from './places.ts'

export type CustomersByPlace = ReadonlyMap<Place, readonly Customer[]>

const SIZES = [
  { segment: 'Small business', times: 1 },
  { segment: 'Mid-market', times: 12 },
  { segment: 'Enterprise', times: 160 },
]

/** End customers where the partners are, so that a partner sells at home. */
export function makeCustomers(
  plan: SamplePlan,
  stories: readonly PartnerStory[],
  name: (place: Place) => Company,
): CustomersByPlace {
  const random = randomOf(plan.seed, 'customers')
  const wanted = new Map<Place, number>()
  for (const { place } of stories) wanted.set(place, (wanted.get(place) ?? 3) + plan.customersPerPartner)
  let made = 0
  const byPlace = new Map<Place, readonly Customer[]>()
  for (const [place, count] of wanted) {
    const customers = Array.from({ length: count }, () =>
      customerRow(plan, ++made, place, name(place), random),
    )
    byPlace.set(place, customers)
  }
  return byPlace
}

function customerRow(
  { newId, stamps }: SamplePlan,
  number: number,
  place: Place,
  { name, domain }: Company,
  random: Random,
): Customer {
  const { segment, times } = random.pick(SIZES)
  return {
    id: newId('customer'),
    name,
    industry: random.pick(INDUSTRIES),
    segment,
    country: place.country,
    city: random.pick(place.cities),
    domains: [domain],
    employees: random.int(5, 60) * times,
    foundedYear: random.int(1921, 2021),
    externalKey: `C-${String(number).padStart(5, '0')}`,
    ...stamps,
  }
}

import { type Random, randomOf } from '../../lib/random.ts'
import type { PartnerRole } from '../deal/schema.ts'
import type { Partner, PartnerStatus, PartnerType } from '../partner/schema.ts'
import { CAPABILITIES, COMPETITORS, INDUSTRIES, SYSTEMS } from './catalogue.ts'
import type { Company } from './companies.ts'
import { type Shape, sells } from './curve.ts'
import type { SamplePlan } from './options.ts'
import { PLACES, type Place } from './places.ts'

export const OWNER = 'Ana Ruiz'
const COLLEAGUES = ['Jonas Wehrhahn', 'Mei Tsukishiro']

/** A partner with what its other rows are made from. */
export interface PartnerStory {
  readonly row: Partner
  readonly place: Place
  readonly shape: Shape
  /** Whole euros in a usual year. */
  readonly yearly: number
}

/** The first ones are cast, so that even a small book shows every kind; the rest come as they come. */
const CAST: readonly Shape[] = [
  'huge',
  'growing',
  'falling',
  'none',
  'steady',
  'dormant',
  'newcomer',
  'candidate',
]
const COMMON: readonly Shape[] = [
  'growing',
  'growing',
  'growing',
  'steady',
  'steady',
  'steady',
  'steady',
  'falling',
  'falling',
  'newcomer',
]
/** In a large book there are several of these, too. */
const RARE: readonly Shape[] = ['dormant', 'none', 'candidate', 'huge']

const TYPES: readonly PartnerType[] = [
  'reseller',
  'reseller',
  'reseller',
  'msp',
  'msp',
  'si',
  'si',
  'technology',
  'technology',
  'referral',
  'distributor',
  'consultant',
  'service',
]

export function makePartners(plan: SamplePlan, name: (place: Place) => Company): PartnerStory[] {
  const random = randomOf(plan.seed, 'partners')
  const weighted = PLACES.flatMap(place => Array.from({ length: place.weight }, () => place))
  const everyPlace = random.some(PLACES, PLACES.length)
  return Array.from({ length: plan.partners }, (_, index) => {
    const shape =
      CAST[index] ?? (plan.partners > 100 && random.chance(0.06) ? random.pick(RARE) : random.pick(COMMON))
    const place = everyPlace[index] ?? random.pick(weighted)
    const yearly = yearlyOf(shape, random)
    const company = name(place)
    return {
      place,
      shape,
      yearly,
      row: { ...partnerRow(plan, index, { place, shape, yearly }, company, random), ...plan.stamps },
    }
  })
}

/** Many small ones, few large ones. */
function yearlyOf(shape: Shape, random: Random): number {
  if (shape === 'huge') return random.int(7_000, 9_500) * 1_000
  const u = random.next()
  return 30_000 + Math.floor(1_900_000 * u * u * u)
}

function partnerRow(
  { newId }: SamplePlan,
  index: number,
  { place, shape, yearly }: Omit<PartnerStory, 'row'>,
  { name, domain }: Company,
  random: Random,
) {
  const types = typesOf(shape, random)
  return {
    id: newId('partner'),
    name,
    types,
    tier: tierOf(shape, yearly),
    status: statusOf(shape, random),
    regions: [place.region],
    country: place.country,
    city: random.pick(place.cities),
    industries: random.some(INDUSTRIES, random.int(1, 3)),
    domains: [domain],
    capabilities: random.some([...new Set(types.flatMap(type => CAPABILITIES[type]))], random.int(2, 4)),
    competitors: random.chance(0.4) ? random.some(COMPETITORS, random.int(1, 2)) : [],
    stack: random.some(SYSTEMS, random.int(2, 4)),
    owner: random.chance(0.8) ? OWNER : random.pick(COLLEAGUES),
    phone: `+${place.dialling} 555 01${String(random.int(0, 99)).padStart(2, '0')}`,
    externalKey: `P-${String(index + 1).padStart(5, '0')}`,
  }
}

function typesOf(shape: Shape, random: Random): PartnerType[] {
  if (shape === 'none') return ['referral']
  const first =
    shape === 'huge' ? random.pick(['distributor', 'si', 'reseller'] as const) : random.pick(TYPES)
  const second = random.pick(TYPES)
  return random.chance(0.25) && second !== first ? [first, second] : [first]
}

function tierOf(shape: Shape, yearly: number): string {
  if (!sells(shape) || shape === 'newcomer') return 'Registered'
  if (yearly >= 1_200_000) return 'Platinum'
  if (yearly >= 450_000) return 'Gold'
  return yearly >= 120_000 ? 'Silver' : 'Registered'
}

function statusOf(shape: Shape, random: Random): PartnerStatus {
  if (shape === 'newcomer') return random.chance(0.5) ? 'onboarding' : 'active'
  if (shape === 'candidate') return 'candidate'
  return shape === 'falling' && random.chance(0.15) ? 'paused' : 'active'
}

const SOURCING: readonly PartnerType[] = ['reseller', 'msp', 'distributor', 'referral']

/** What a partner does in a sale, by its first type: resellers bring deals, integrators deliver them. */
export function roleOf({ row }: PartnerStory, random: Random): PartnerRole {
  const [type = 'reseller'] = row.types
  const u = random.next()
  if (SOURCING.includes(type)) return u < 0.9 ? 'sourced' : 'influenced'
  if (type === 'technology') return u < 0.45 ? 'sourced' : 'influenced'
  return u < 0.4 ? 'sourced' : u < 0.65 ? 'influenced' : 'delivered'
}

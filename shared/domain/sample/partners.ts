import { type Random, randomOf } from '../../lib/random.ts'
import type { Partner, PartnerStatus, PartnerType } from '../partner/schema.ts'
import { CAPABILITIES, COMPETITORS, INDUSTRIES, SYSTEMS } from './catalogue.ts'
import type { Company } from './companies.ts'
import { type Course, type Shape, sells } from './curve.ts'
import { type Form, formsOf } from './form.ts'
import type { SamplePlan } from './options.ts'
import { PLACES, type Place } from './places.ts'

export const OWNER = 'Ana Ruiz'
export const COLLEAGUES = ['Jonas Wehrhahn', 'Mei Tsukishiro']

/** A partner with what its other rows are made from. */
export interface PartnerStory extends Course {
  readonly row: Partner
  readonly place: Place
  readonly form: Form
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
/** Where a cast partner stands between the worst growth (0) and the best (1). */
const STANDING: Partial<Record<Shape, number>> = {
  huge: 0.55,
  growing: 0.85,
  falling: 0.1,
  steady: 0.45,
  newcomer: 0.25,
}
/** In a large book there are several of these, too. */
const RARE: readonly Shape[] = ['dormant', 'none', 'candidate', 'huge']
/** One partner in so many is new. */
const NEW_EVERY = 12

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
  const [castForm, commonForm] = [formsOf(plan.seed, 'cast'), formsOf(plan.seed, 'common')]
  const weighted = PLACES.flatMap(place => Array.from({ length: place.weight }, () => place))
  const everyPlace = random.some(PLACES, PLACES.length)
  return Array.from({ length: plan.partners }, (_, index) => {
    const rare = plan.partners > 100 && random.chance(0.06) ? random.pick(RARE) : undefined
    const cast = CAST[index] ?? rare ?? (index % NEW_EVERY === 10 ? 'newcomer' : undefined)
    const form = cast ? castForm(STANDING[cast]) : commonForm()
    const shape = cast ?? shapeOf(form)
    const place = everyPlace[index] ?? random.pick(weighted)
    const yearly = yearlyOf(shape, random)
    const company = name(place)
    return {
      place,
      shape,
      form,
      growth: form.growth,
      yearly,
      row: { ...partnerRow(plan, index, { place, shape, yearly }, company, random), ...plan.stamps },
    }
  })
}

const shapeOf = ({ growth }: Form): Shape =>
  growth > 0.15 ? 'growing' : growth < -0.1 ? 'falling' : 'steady'

/** Many small ones, few large ones. */
function yearlyOf(shape: Shape, random: Random): number {
  if (shape === 'huge') return random.int(7_000, 9_500) * 1_000
  const u = random.next()
  return 60_000 + Math.floor(1_870_000 * u * u * u)
}

function partnerRow(
  { newId }: SamplePlan,
  index: number,
  { place, shape, yearly }: Pick<PartnerStory, 'place' | 'shape' | 'yearly'>,
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
  // Drawn for everybody, so that one partner's shape does not change the partners after it.
  const paused = random.chance(0.15)
  if (shape === 'newcomer') return random.chance(0.5) ? 'onboarding' : 'active'
  if (shape === 'candidate') return 'candidate'
  return shape === 'falling' && paused ? 'paused' : 'active'
}

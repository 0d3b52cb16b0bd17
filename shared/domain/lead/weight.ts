import { compactKey, words } from '../../lib/text.ts'
import { type PlaceFit, placeFit, type Where, whereOf } from './place.ts'
import type { LeadPolicy } from './policy.ts'
import type { Lead } from './schema.ts'
import type { Standing } from './standing.ts'

/** What weights are made from beside the lead and the partner. */
export interface WeightWorld {
  readonly policy: LeadPolicy
  /** Tiers of the workspace, the lowest first. */
  readonly tiers: readonly string[]
  /** Name and family of a product by its id. */
  readonly products: ReadonlyMap<string, { readonly name: string; readonly family?: string | undefined }>
}

/** What a lead asks of a partner, made once for all partners. */
export interface Asked {
  readonly where: Where
  readonly industry?: string | undefined
  /** Names and families of its products, as words between spaces. */
  readonly products: readonly string[]
  /** Partners it was offered to before. */
  readonly before: ReadonlySet<string>
}

export type LeadAsking = Pick<Lead, 'territory' | 'country' | 'industry' | 'productIds' | 'offers'>

export const askedOf = (lead: LeadAsking, { products }: Pick<WeightWorld, 'products'>): Asked => ({
  where: whereOf(lead),
  industry: lead.industry ? compactKey(lead.industry) : undefined,
  products: lead.productIds
    .flatMap(id => {
      const product = products.get(id)
      return product ? [product.name, product.family ?? product.name] : []
    })
    .map(each => ` ${words(each)} `),
  before: new Set(lead.offers.map(({ partnerId }) => partnerId)),
})

/** `named`: the partner names what is asked for; `other`: it names something else; `unknown`: nothing; `free`: nothing is asked. */
export type Fit = 'named' | 'other' | 'unknown' | 'free'

/** Why a partner cannot be offered a lead. */
export type Refusal = 'inactive' | 'weight' | 'place' | 'full' | 'asked'

export type Weighed =
  | { readonly refusal: Refusal }
  | {
      readonly refusal?: undefined
      /** The product of the parts below; comparable between partners of one lead only. */
      readonly weight: number
      readonly tier: number
      readonly place: { readonly fit: PlaceFit; readonly part: number }
      readonly industry: { readonly fit: Fit; readonly part: number }
      readonly product: { readonly fit: Fit; readonly part: number }
      /** What is left of its capacity, 0 to 1. */
      readonly capacity: number
      /** Smoothed share of offers it accepted, 0 to 1. */
      readonly acceptance: number
    }

/** A tier's weight as set, or its place among the tiers; an unknown or missing tier weighs as the lowest. */
export const tierWeight = (tier: string | undefined, { policy, tiers }: WeightWorld): number => {
  const set = tier === undefined ? undefined : policy.tierWeights[tier]
  return set ?? Math.max(0, tier === undefined ? 0 : tiers.indexOf(tier)) + 1
}

export const capOf = (partnerId: string, { policy }: WeightWorld): number =>
  policy.partnerCaps[partnerId] ?? policy.openCap

/** (accepted + a) ÷ (answered + b): a partner with few answers is neither the best nor the worst. */
const acceptanceOf = (
  { accepted, answered }: Pick<Standing, 'accepted' | 'answered'>,
  { policy }: WeightWorld,
): number =>
  answered + policy.priorAnswered === 0
    ? 1
    : Math.min(1, (accepted + policy.priorAccepted) / (answered + policy.priorAnswered))

/**
 * Whether a partner may be offered a lead, and with which weight: tier × place × industry × product × free
 * capacity × acceptance. A partner that was offered the lead before is not asked again.
 */
export function weigh(asked: Asked, standing: Standing, world: WeightWorld): Weighed {
  const { partner } = standing
  if (partner.status !== 'active') return { refusal: 'inactive' }
  if (asked.before.has(partner.id)) return { refusal: 'asked' }
  const tier = world.policy.partnerWeights[partner.id] ?? tierWeight(partner.tier, world)
  if (tier === 0) return { refusal: 'weight' }
  const place = placeFit(standing.area, asked.where)
  if (place === 'outside') return { refusal: 'place' }
  const cap = capOf(partner.id, world)
  const capacity = cap === 0 ? 0 : Math.max(0, 1 - standing.load / cap)
  if (capacity === 0) return { refusal: 'full' }
  const industry = industryFit(asked, standing)
  const product = productFit(asked, standing)
  const parts = {
    tier,
    place: { fit: place, part: place === 'unknown' ? world.policy.unknownFit / 100 : 1 },
    industry: { fit: industry, part: partOf(industry, world.policy) },
    product: { fit: product, part: partOf(product, world.policy) },
    capacity,
    acceptance: acceptanceOf(standing, world),
  }
  const weight =
    tier * parts.place.part * parts.industry.part * parts.product.part * capacity * parts.acceptance
  return weight > 0 ? { weight, ...parts } : { refusal: 'weight' }
}

const partOf = (fit: Fit, { otherFit, unknownFit }: LeadPolicy): number =>
  fit === 'other' ? otherFit / 100 : fit === 'unknown' ? unknownFit / 100 : 1

function industryFit({ industry }: Asked, { industries }: Standing): Fit {
  if (industry === undefined) return 'free'
  if (industries.size === 0) return 'unknown'
  return industries.has(industry) ? 'named' : 'other'
}

/** Capabilities are free words: one fits that names the product or its family among them. */
function productFit({ products }: Asked, { capabilities }: Standing): Fit {
  if (products.length === 0) return 'free'
  if (capabilities.length === 0) return 'unknown'
  return capabilities.some(each => products.some(product => each.includes(product))) ? 'named' : 'other'
}

import { count, list } from '../fields/words.ts'
import type { Standing } from './standing.ts'
import { capOf, type Fit, type Refusal, type Weighed, type WeightWorld } from './weight.ts'

/** One factor of a weight with its reason in words. */
export interface WeightFactor {
  readonly label: string
  readonly factor: number
  readonly words: string
}

type Able = Extract<Weighed, { readonly weight: number }>

const FITS: Readonly<Record<Fit, (what: string) => string>> = {
  named: what => `Names the ${what} among its own`,
  other: what => `Names others, not this ${what}`,
  unknown: what => `Says nothing of ${what === 'industry' ? 'industries' : 'products'} yet`,
  free: what => `The lead names no ${what}`,
}

const PLACES = {
  fits: 'Works where the lead is',
  anywhere: 'The lead names no place',
  unknown: 'Says nothing of where it works yet',
  outside: 'Works elsewhere',
} as const

/** Why a partner weighs what it weighs for a lead: the factors whose product is its weight. */
export function weightFactors(
  weighed: Able,
  standing: Standing,
  world: WeightWorld,
): readonly WeightFactor[] {
  const { partner, load, answered, accepted } = standing
  const own = world.policy.partnerWeights[partner.id] !== undefined
  const { priorAccepted, priorAnswered } = world.policy
  return [
    {
      label: own ? 'Own weight' : 'Tier',
      factor: weighed.tier,
      words: own ? 'Set for this partner' : (partner.tier ?? 'No tier: weighs as the lowest'),
    },
    { label: 'Place', factor: weighed.place.part, words: PLACES[weighed.place.fit] },
    { label: 'Industry', factor: weighed.industry.part, words: FITS[weighed.industry.fit]('industry') },
    { label: 'Product', factor: weighed.product.part, words: FITS[weighed.product.fit]('product') },
    {
      label: 'Free capacity',
      factor: weighed.capacity,
      words: `Carries ${load} of ${count(capOf(partner.id, world), 'lead')}`,
    },
    {
      label: 'Acceptance',
      factor: weighed.acceptance,
      words: `Accepted ${accepted} of ${answered}, with ${priorAccepted} of ${priorAnswered} to begin with`,
    },
  ]
}

const REFUSALS: Readonly<Record<Refusal, string>> = {
  inactive: 'Not active',
  weight: 'Its weight is 0',
  place: 'Works elsewhere',
  full: 'Carries as many leads as it can',
  asked: 'Was offered this lead before',
}

export const refusalInWords = (why: Refusal): string => REFUSALS[why]

const MANY: Readonly<Record<Refusal, string>> = {
  inactive: 'not active',
  weight: 'with a weight of 0',
  place: 'elsewhere',
  full: 'without room',
  asked: 'asked before',
}

/** Why nobody may be offered a lead: `No partner can take it: 31 elsewhere, 4 not active and 1 without room.` */
export function nobodyInWords(why: Readonly<Partial<Record<Refusal, number>>>): string {
  const reasons = Object.entries(why).sort(([, a], [, b]) => b - a)
  if (reasons.length === 0) return 'There is no partner in the book.'
  return `No partner can take it: ${list(reasons.map(([refusal, n]) => `${n} ${MANY[refusal as Refusal]}`))}.`
}

import type { PartnerStory } from './partners.ts'

/** Deals of each partner, large partners more; they add up to `deals` exactly. */
export function dealQuotas(stories: readonly PartnerStory[], deals: number): number[] {
  const weights = stories.map(weightOf)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let [passed, given] = [0, 0]
  return weights.map(weight => {
    passed += weight
    const upTo = Math.round((passed / total) * deals)
    const quota = upTo - given
    given = upTo
    return quota
  })
}

const weightOf = ({ shape, yearly }: PartnerStory): number =>
  shape === 'dormant' || shape === 'newcomer' ? 0.85 : 1 + Math.min(1.5, yearly / 1_500_000)

import type { Random } from '../../lib/random.ts'
import type { DealPartner } from '../deal/schema.ts'
import type { PartnerStory } from './partners.ts'

export type StoriesByRegion = ReadonlyMap<string, readonly PartnerStory[]>

export function groupByRegion(stories: readonly PartnerStory[]): StoriesByRegion {
  const groups = new Map<string, PartnerStory[]>()
  for (const story of stories) {
    const group = groups.get(story.place.region)
    if (group) group.push(story)
    else groups.set(story.place.region, [story])
  }
  return groups
}

/** Mostly one partner; sometimes a second one of about its size delivers, or two share their part. */
export function partnersOf(
  { byRegion, random }: { readonly byRegion: StoriesByRegion; readonly random: Random },
  story: PartnerStory,
  role: DealPartner['role'],
  alone = false,
): DealPartner[] {
  const own = (shareBp: number): DealPartner => ({ partnerId: story.row.id, role, shareBp })
  const u = random.next()
  const second = u < 0.7 ? undefined : random.pick(byRegion.get(story.place.region) ?? [])
  if (!second || second === story) return [own(10_000)]
  const partnerId = second.row.id
  if (u < 0.9 && role !== 'delivered') return [own(10_000), { partnerId, role: 'delivered', shareBp: 10_000 }]
  // A share in a giant's deal would be a small partner's whole pipeline.
  if (alone || second.yearly > 3 * story.yearly || story.yearly > 3 * second.yearly) return [own(10_000)]
  const share = random.int(5, 8) * 1_000
  return [own(share), { partnerId, role, shareBp: 10_000 - share }]
}

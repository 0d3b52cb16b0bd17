import { compactKey, words } from '../../lib/text.ts'
import type { Partner } from '../partner/schema.ts'
import { type Area, areaOf } from './place.ts'
import type { Lead } from './schema.ts'

/** What is known of a partner when leads are given out. */
export interface Standing {
  readonly partner: Pick<
    Partner,
    'id' | 'name' | 'status' | 'tier' | 'regions' | 'country' | 'industries' | 'capabilities'
  >
  readonly area: Area
  readonly industries: ReadonlySet<string>
  /** Its capabilities as words between spaces. */
  readonly capabilities: readonly string[]
  /** Leads it was offered or accepted, and deals made from its leads that are open. */
  readonly load: number
  /** Offers it answered or let lapse, and of them those it accepted. */
  readonly answered: number
  readonly accepted: number
}

/** Load and answers of every partner, counted over all leads. `isOpenDeal`: whether a lead's deal is still open. */
export function standingsOf(
  partners: readonly Standing['partner'][],
  leads: readonly Pick<Lead, 'state' | 'offers' | 'partnerId' | 'dealId'>[],
  isOpenDeal: (dealId: string) => boolean,
): readonly Standing[] {
  const counts = new Map(partners.map(({ id }) => [id as string, { load: 0, answered: 0, accepted: 0 }]))
  for (const lead of leads) {
    for (const { partnerId, answer } of lead.offers) {
      const count = counts.get(partnerId)
      if (!count || answer === 'reassigned') continue
      if (answer === undefined) count.load += 1
      else count.answered += 1
      if (answer === 'accepted') count.accepted += 1
    }
    const count = counts.get(lead.partnerId ?? '')
    const carries = lead.state === 'accepted' || (lead.state === 'converted' && isOpenDeal(lead.dealId ?? ''))
    if (count && carries) count.load += 1
  }
  return partners.map(partner => ({
    partner,
    area: areaOf(partner),
    industries: new Set(partner.industries.map(compactKey)),
    capabilities: partner.capabilities.map(each => ` ${words(each)} `),
    ...(counts.get(partner.id) ?? { load: 0, answered: 0, accepted: 0 }),
  }))
}

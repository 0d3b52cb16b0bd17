import { WHOLE_BP } from '../deal/rules.ts'
import type { DealPartner } from '../deal/schema.ts'

/** What stands for nobody: the part of a deal no partner brought, a deal without products or region. */
export const NOBODY = ''

export interface PartnerShare {
  /** `NOBODY` for what is left over. */
  readonly partnerId: string
  readonly weight: number
}

/**
 * Whose a deal is in a forecast, by whole weights: partners who sourced it at their shares, what they leave
 * being nobody's; where none sourced any of it, all its partners equally. So a deal counts once, however many
 * take part. A convention: field guide 3 knows sourced credit, not how a forecast is split.
 */
export function partnerShares(partners: readonly DealPartner[]): readonly PartnerShare[] {
  const sourced = new Map<string, number>()
  for (const { partnerId, role, shareBp } of partners)
    if (role === 'sourced') sourced.set(partnerId, (sourced.get(partnerId) ?? 0) + shareBp)
  const held = [...sourced.values()].reduce((sum, share) => sum + share, 0)
  if (held > 0) {
    const shares = [...sourced]
      .filter(([, weight]) => weight > 0)
      .map(([partnerId, weight]) => ({ partnerId, weight }))
    return held < WHOLE_BP ? [...shares, { partnerId: NOBODY, weight: WHOLE_BP - held }] : shares
  }
  const all = [...new Set(partners.map(({ partnerId }) => partnerId))]
  return all.length === 0
    ? [{ partnerId: NOBODY, weight: 1 }]
    : all.map(partnerId => ({ partnerId, weight: 1 }))
}

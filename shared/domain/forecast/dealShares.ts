import type { CalendarDate } from '../../lib/calendarDate.ts'
import { splitMinor } from '../../lib/splitMinor.ts'
import { WHOLE_BP } from '../deal/rules.ts'
import type { Deal, DealPartner } from '../deal/schema.ts'
import { convertBy, type RateBook } from '../scorecard/rateBook.ts'

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

/** A partner's part of an amount of a deal, minor units; 0 where nothing of the deal is its own. */
export function partOfPartner(whole: number, partners: readonly DealPartner[], partnerId: string): number {
  const shares = partnerShares(partners)
  const parts = splitMinor(
    whole,
    shares.map(({ weight }) => weight),
  )
  return parts[shares.findIndex(share => share.partnerId === partnerId)] ?? 0
}

/** The same of a deal, converted as of a day; undefined without a rate, 0 without an amount. */
export function convertedPart(
  { amount, partners }: Pick<Deal, 'amount' | 'partners'>,
  partnerId: string,
  rates: RateBook,
  day: CalendarDate,
): number | undefined {
  if (!amount) return 0
  const whole = convertBy(rates, amount, day)?.minor
  return whole === undefined ? undefined : partOfPartner(whole, partners, partnerId)
}

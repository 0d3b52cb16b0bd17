import type { Deal, PartnerRole } from '@shared/domain/deal/schema.ts'

export interface DealPart {
  readonly role: PartnerRole
  /** Percent of the deal. */
  readonly share: number
}

/** How one partner takes part in a deal: each of its roles with its share. */
export const partsOf = (deal: Deal, partnerId: string): DealPart[] =>
  deal.partners
    .filter(partner => partner.partnerId === partnerId)
    .map(({ role, shareBp }) => ({ role, share: shareBp / 100 }))

/** `sourced 60%, influenced 40%`; a whole deal needs no percentage. */
export const partsInWords = (parts: readonly DealPart[]): string =>
  parts.map(({ role, share }) => (share === 100 ? role : `${role} ${share}%`)).join(', ')

import type { DomainError } from '../../lib/result.ts'
import { type DealFields, type DealPartner, isOpen, PARTNER_ROLES, type PartnerRole } from './schema.ts'

/** Basis points of a whole deal. */
export const WHOLE_BP = 10_000

/** Basis points of a deal its partners hold in one role. */
export const shareOfRole = (partners: readonly DealPartner[], role: PartnerRole): number =>
  partners.reduce((sum, partner) => (partner.role === role ? sum + partner.shareBp : sum), 0)

/**
 * What keeps a deal from being saved. Codes: `share` (shares of one role above the whole deal: credit
 * would exceed the revenue, field guide 3), `twice`, `closeOn` (closed without a day), `order`.
 */
export const dealProblems = (deal: DealFields): readonly DomainError[] => [
  ...shareProblems(deal.partners),
  ...twiceProblems(deal.partners),
  ...dateProblems(deal),
]

const shareProblems = (partners: readonly DealPartner[]): readonly DomainError[] =>
  PARTNER_ROLES.filter(role => shareOfRole(partners, role) > WHOLE_BP).map(role => ({
    code: `share.${role}`,
    message: `The ${role} shares add up to ${shareOfRole(partners, role) / 100}%; together they can be 100% at most.`,
    at: 'partners',
  }))

const twiceProblems = (partners: readonly DealPartner[]): readonly DomainError[] => {
  const roles = new Set(partners.map(({ partnerId, role }) => `${partnerId} ${role}`))
  return roles.size < partners.length
    ? [{ code: 'twice', message: 'A partner is named twice in the same role.', at: 'partners' }]
    : []
}

const dateProblems = ({ stage, openedOn, closeOn }: DealFields): readonly DomainError[] => {
  if (closeOn === undefined)
    return isOpen(stage)
      ? []
      : [{ code: 'closeOn', message: 'A won or lost deal needs the day it was closed.', at: 'closeOn' }]
  return openedOn !== undefined && closeOn < openedOn
    ? [{ code: 'order', message: 'The deal would close before it was opened.', at: 'closeOn' }]
    : []
}

import type { Random } from '../../lib/random.ts'
import { PARTNER_ROLES, type PartnerRole } from '../deal/schema.ts'
import type { Partner, PartnerType } from '../partner/schema.ts'
import type { Part } from './balance.ts'

/** Parts of a partner's revenue it sourced, influenced and delivered. */
type Mix = Readonly<Record<PartnerRole, number>>

const SOURCING: Mix = { sourced: 0.9, influenced: 0.1, delivered: 0 }
const TECHNOLOGY: Mix = { sourced: 0.6, influenced: 0.4, delivered: 0 }
const DELIVERING: Mix = { sourced: 0.55, influenced: 0.15, delivered: 0.3 }

const BRINGS: readonly PartnerType[] = ['reseller', 'msp', 'distributor', 'referral']

/** What a partner does in a sale, by its first type: resellers bring deals, integrators deliver them. */
function mixOf({ types: [type = 'reseller'] }: Pick<Partner, 'types'>): Mix {
  if (BRINGS.includes(type)) return SOURCING
  return type === 'technology' ? TECHNOLOGY : DELIVERING
}

export const sourcedPart = (partner: Pick<Partner, 'types'>): number => mixOf(partner).sourced

export const rolePartsOf = (partner: Pick<Partner, 'types'>): Part<PartnerRole>[] => {
  const mix = mixOf(partner)
  return PARTNER_ROLES.flatMap(role => (mix[role] > 0 ? [{ of: role, weight: mix[role] }] : []))
}

export function anyRole(partner: Pick<Partner, 'types'>, random: Random): PartnerRole {
  const mix = mixOf(partner)
  const u = random.next()
  return u < mix.sourced ? 'sourced' : u < mix.sourced + mix.influenced ? 'influenced' : 'delivered'
}

/** A role in which a partner helps to win the deal, which delivering it does not. */
export function sellingRole(partner: Pick<Partner, 'types'>, random: Random): PartnerRole {
  const { sourced, influenced } = mixOf(partner)
  return random.next() * (sourced + influenced) < sourced ? 'sourced' : 'influenced'
}

import { type CalendarDate, daysBetween } from '../../lib/calendarDate.ts'
import type { Conflict } from '../conflict/schema.ts'
import type { Deal } from '../deal/schema.ts'
import type { Lead } from '../lead/schema.ts'
import type { Partner } from '../partner/schema.ts'
import type { Registration } from '../registration/schema.ts'
import type { Facts } from './facts.ts'

const ofPartner = (partner: Partner | undefined): Facts => ({
  partnerTier: partner?.tier,
  partnerType: partner?.types,
})

/** What conditions may ask about a registration on a day. `conflicts`: those of the registration. */
export const registrationFacts = (
  registration: Registration,
  partner: Partner | undefined,
  conflicts: readonly Conflict[],
  today: CalendarDate,
): Facts => ({
  ...ofPartner(partner),
  amount: registration.amount,
  product: registration.productIds,
  territory: registration.territory,
  country: registration.country,
  segment: registration.segment,
  knownCustomer: registration.customerId !== undefined,
  hasConflict: conflicts.some(({ decision }) => decision === undefined),
  conflictDecision: lastDecision(conflicts),
  hasDeal: registration.dealId !== undefined,
  extensions: registration.steps.filter(({ to }) => to === 'extended').length,
  daysLeft:
    registration.protectedUntil === undefined ? undefined : daysBetween(today, registration.protectedUntil),
})

function lastDecision(conflicts: readonly Conflict[]): string | undefined {
  const decided = conflicts.filter(({ decidedAt }) => decidedAt !== undefined)
  return decided.sort((a, b) => ((a.decidedAt ?? '') < (b.decidedAt ?? '') ? -1 : 1)).at(-1)?.decision
}

/** What conditions may ask about a lead. `partner`: the one that accepted it. */
export const leadFacts = (lead: Lead, partner: Partner | undefined): Facts => ({
  ...ofPartner(partner),
  amount: lead.amount,
  product: lead.productIds,
  territory: lead.territory,
  country: lead.country,
  industry: lead.industry,
  employees: lead.employees,
  source: lead.source,
  referred: lead.referredBy !== undefined,
  offers: lead.offers.length,
})

/** What conditions may ask about a deal on a day. `partner`: the first that takes part in it. */
export const dealFacts = (deal: Deal, partner: Partner | undefined, today: CalendarDate): Facts => ({
  ...ofPartner(partner),
  stage: deal.stage,
  amount: deal.amount,
  product: deal.productIds,
  territory: deal.territory,
  motion: deal.motion,
  daysLate: deal.closeOn === undefined ? undefined : Math.max(0, daysBetween(deal.closeOn, today)),
})

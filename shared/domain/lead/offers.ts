import type { Instant } from '../../lib/calendarDate.ts'
import type { Id } from '../../lib/ids.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import type { Lead, LeadOffer, LeadShare, OfferAnswer } from './schema.ts'
import { openOffer } from './schema.ts'
import { type LeadEvent, stateAfter } from './states.ts'

/** What an offer is made of beside the moment. */
export interface NewOffer {
  readonly partnerId: Id<'partner'>
  readonly answerBy: Instant
  readonly shares?: readonly LeadShare[] | undefined
}

/** A lead with one more offer. Errors: `state`, `again` (asked before), `answerBy` (over before it begins). */
export function withOffer(lead: Lead, offer: NewOffer, now: Instant): Result<Lead> {
  const state = stateAfter(lead.state, 'offer')
  if (!state.ok) return state
  if (lead.offers.some(({ partnerId }) => partnerId === offer.partnerId))
    return err('again', 'This partner was offered this lead before.', 'partnerId')
  if (Date.parse(offer.answerBy) <= Date.parse(now))
    return err('answerBy', 'The time to answer has to lie ahead.', 'answerBy')
  const { partnerId, answerBy, shares } = offer
  const made: LeadOffer = { partnerId, offeredAt: now, answerBy, ...(shares && { shares: [...shares] }) }
  return ok({ ...lead, state: state.value, offers: [...lead.offers, made] })
}

/** A lead whose open offer got its answer. Errors: `state`. */
export function withAnswer(
  lead: Lead,
  event: Extract<LeadEvent, 'accept' | 'decline' | 'lapse'>,
  now: Instant,
  reason?: string,
): Result<Lead> {
  const state = stateAfter(lead.state, event)
  if (!state.ok) return state
  const open = openOffer(lead)
  const offers = answered(lead, ANSWERS[event], now, reason)
  const accepted = event === 'accept' && open ? { partnerId: open.partnerId } : {}
  return ok({ ...lead, ...accepted, state: state.value, offers })
}

const ANSWERS = { accept: 'accepted', decline: 'declined', lapse: 'lapsed' } as const

/** Takes a lead back from whoever has it, so that it can be offered again or closed; the offer keeps why. */
export function takenBack(lead: Lead, now: Instant, reason: string): Lead {
  const { partnerId, ...rest } = lead
  const offers = lead.offers.map(offer => {
    if (offer.answer === undefined)
      return { ...offer, answer: 'reassigned' as const, answeredAt: now, reason }
    return offer.answer === 'accepted' && offer.partnerId === partnerId && !offer.takenBackAt
      ? { ...offer, takenBackAt: now, reason }
      : offer
  })
  return { ...rest, state: 'new', offers }
}

const answered = (lead: Lead, answer: OfferAnswer, now: Instant, reason?: string): LeadOffer[] =>
  lead.offers.map(offer =>
    offer.answer === undefined
      ? { ...offer, answer, answeredAt: now, ...(reason !== undefined && { reason }) }
      : offer,
  )

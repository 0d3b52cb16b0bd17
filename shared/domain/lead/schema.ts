import { z } from 'zod'
import {
  calendarDateField,
  externalKeyField,
  idField,
  instantField,
  longText,
  moneyField,
  optionalText,
  rowFields,
  shortText,
} from '../fields/schema.ts'

export const LEAD_STATES = ['new', 'offered', 'accepted', 'converted', 'closed'] as const
export type LeadState = (typeof LEAD_STATES)[number]

export const LEAD_STATE_LABELS: Readonly<Record<LeadState, string>> = {
  new: 'New',
  offered: 'Offered',
  accepted: 'Accepted',
  converted: 'Converted',
  closed: 'Closed',
}

/** Passed: declined, or not answered in time, or taken back to be given to another partner. */
export const OFFER_ANSWERS = ['accepted', 'declined', 'lapsed', 'reassigned'] as const
export type OfferAnswer = (typeof OFFER_ANSWERS)[number]

/** What share of the weight of all eligible partners one had when a lead was offered, in basis points. */
export const leadShare = z.object({
  partnerId: idField('partner'),
  bp: z.number().int().min(0).max(10_000),
})
export type LeadShare = z.infer<typeof leadShare>

/** A lead offered to one partner; `answerBy` is its SLA. */
export const leadOffer = z.object({
  partnerId: idField('partner'),
  offeredAt: instantField,
  answerBy: instantField,
  answer: z.enum(OFFER_ANSWERS).optional(),
  answeredAt: instantField.optional(),
  /** Why it was declined or taken back. */
  reason: optionalText,
  /** When it was taken back after it had been accepted. */
  takenBackAt: instantField.optional(),
  /** Who else could have been offered it: what each partner got is compared with these. */
  shares: z.array(leadShare).max(5_000).optional(),
})
export type LeadOffer = z.infer<typeof leadOffer>

export const leadFields = z.object({
  company: shortText,
  contactName: optionalText,
  contactEmail: optionalText,
  contactPhone: optionalText,
  domain: optionalText,
  city: optionalText,
  country: optionalText,
  territory: optionalText,
  industry: optionalText,
  employees: z.number().int().nonnegative().optional(),
  productIds: z.array(idField('product')).max(50).default([]),
  amount: moneyField.optional(),
  /** Where it came from: a campaign, an event, a web form. */
  source: optionalText,
  /** The partner that referred it, if one did; evidence for sourced credit. */
  referredBy: idField('partner').optional(),
  receivedOn: calendarDateField.optional(),
  /** How often it visited the website before it became a lead. */
  visits: z.number().int().nonnegative().optional(),
  notes: longText,
  externalKey: externalKeyField,
})
export type LeadFields = z.infer<typeof leadFields>

export const lead = leadFields.extend({
  id: idField('lead'),
  state: z.enum(LEAD_STATES),
  offers: z.array(leadOffer).max(100).default([]),
  /** The partner that accepted it. */
  partnerId: idField('partner').optional(),
  dealId: idField('deal').optional(),
  closedReason: optionalText,
  /** When it became a deal or was closed. */
  settledAt: instantField.optional(),
  ...rowFields,
})
export type Lead = z.infer<typeof lead>

/** The offer that waits for an answer; there is one at most. */
export const openOffer = ({ offers }: Pick<Lead, 'offers'>): LeadOffer | undefined =>
  offers.find(({ answer }) => answer === undefined)

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

/** A lead offered to one partner; `answerBy` is its SLA. */
export const leadOffer = z.object({
  partnerId: idField('partner'),
  offeredAt: instantField,
  answerBy: instantField,
  answer: z.enum(OFFER_ANSWERS).optional(),
  answeredAt: instantField.optional(),
  reason: optionalText,
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
  ...rowFields,
})
export type Lead = z.infer<typeof lead>

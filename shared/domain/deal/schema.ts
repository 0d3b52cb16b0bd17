import { z } from 'zod'
import {
  calendarDateField,
  externalKeyField,
  idField,
  longText,
  moneyField,
  optionalText,
  rowFields,
  shortText,
} from '../fields/schema.ts'

export const DEAL_STAGES = ['prospecting', 'qualified', 'proposal', 'negotiation', 'won', 'lost'] as const
export type DealStage = (typeof DEAL_STAGES)[number]

export const DEAL_STAGE_LABELS: Readonly<Record<DealStage, string>> = {
  prospecting: 'Prospecting',
  qualified: 'Qualified',
  proposal: 'Proposal',
  negotiation: 'Negotiation',
  won: 'Won',
  lost: 'Lost',
}

/**
 * Probability of closing per stage, percent. Common CRM defaults (field guide 3, weighted pipeline);
 * a convention, so the workspace can change them.
 */
export const DEFAULT_STAGE_PROBABILITY: Readonly<Record<DealStage, number>> = {
  prospecting: 10,
  qualified: 25,
  proposal: 50,
  negotiation: 70,
  won: 100,
  lost: 0,
}

export const isOpen = (stage: DealStage): boolean => stage !== 'won' && stage !== 'lost'

/** How a partner takes part in a deal. Sourced: originated it; influenced: helped; delivered: implements. */
export const PARTNER_ROLES = ['sourced', 'influenced', 'delivered'] as const
export type PartnerRole = (typeof PARTNER_ROLES)[number]

/** How sure a deal is, apart from its stage; the manager's own word over the stage's. */
export const FORECAST_CATEGORIES = ['commit', 'bestCase', 'pipeline', 'omitted'] as const
export type ForecastCategory = (typeof FORECAST_CATEGORIES)[number]

/** How the partner and we sell together. */
export const MOTIONS = ['coSell', 'coMarket', 'referral', 'resale', 'services'] as const
export type Motion = (typeof MOTIONS)[number]

export const MOTION_LABELS: Readonly<Record<Motion, string>> = {
  coSell: 'Co-sell',
  coMarket: 'Co-market',
  referral: 'Referral',
  resale: 'Resale',
  services: 'Services',
}

export const dealPartner = z.object({
  partnerId: idField('partner'),
  role: z.enum(PARTNER_ROLES),
  /** Share of the deal in basis points (10000 = all of it). */
  shareBp: z.number().int().min(0).max(10_000).default(10_000),
})
export type DealPartner = z.infer<typeof dealPartner>

/** A stage a deal came to, and when; without a day it was in it when first heard of. */
export const stagePoint = z.object({ stage: z.enum(DEAL_STAGES), on: calendarDateField.optional() })
export type StagePoint = z.infer<typeof stagePoint>

export const dealFields = z.object({
  name: shortText,
  customerId: idField('customer').optional(),
  productIds: z.array(idField('product')).max(50).default([]),
  stage: z.enum(DEAL_STAGES),
  amount: moneyField.optional(),
  /** When it entered the pipeline. */
  openedOn: calendarDateField.optional(),
  /** Expected close while open, actual close when won or lost. */
  closeOn: calendarDateField.optional(),
  partners: z.array(dealPartner).max(20).default([]),
  /** The stages it went through, kept by the commands alone (`stagePath.ts`). */
  stagePath: z.array(stagePoint).max(200).optional(),
  /** Set by hand; without it the category of its stage. */
  category: z.enum(FORECAST_CATEGORIES).optional(),
  motion: z.enum(MOTIONS).optional(),
  territory: optionalText,
  /** Where it came from; what it was converted from keeps its own row. */
  registrationId: idField('registration').optional(),
  leadId: idField('lead').optional(),
  /** The seller who runs it. */
  owner: optionalText,
  notes: longText,
  externalKey: externalKeyField,
})
export type DealFields = z.infer<typeof dealFields>

export const deal = dealFields.extend({ id: idField('deal'), ...rowFields })
export type Deal = z.infer<typeof deal>

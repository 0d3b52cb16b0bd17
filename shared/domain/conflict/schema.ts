import { z } from 'zod'
import { idField, instantField, longText, optionalText, rowFields } from '../fields/schema.ts'

/** When the check ran that found it. */
export const CONFLICT_MOMENTS = ['submit', 'approval'] as const

/** What the rival is: another registration, a deal of a partner or of the direct team, a customer, a named account. */
export const RIVAL_TABLES = ['registrations', 'deals', 'customers', 'accountLists'] as const

/** How a conflict was settled. `both`: each goes on, their protection may overlap. */
export const CONFLICT_DECISIONS = ['registration', 'rival', 'both', 'differentCustomer'] as const
export type ConflictDecision = (typeof CONFLICT_DECISIONS)[number]

/** One field of the two sides and how alike it is; bits as in `matching`. */
export const matchedField = z.object({
  field: z.string(),
  mine: z.string(),
  theirs: z.string(),
  similarity: z.number().min(0).max(1),
  bits: z.number(),
})
export type MatchedField = z.infer<typeof matchedField>

/** A registration against one rival: what matched, which rule decides, what was decided. */
export const conflict = z.object({
  id: idField('conflict'),
  registrationId: idField('registration'),
  rivalTable: z.enum(RIVAL_TABLES),
  rivalId: z.string(),
  moment: z.enum(CONFLICT_MOMENTS),
  foundAt: instantField,
  fields: z.array(matchedField).max(40).default([]),
  /** Sum of the bits; the match threshold it was held against. */
  bits: z.number(),
  threshold: z.number(),
  /** What else the sides share: products, territory, hierarchy, a direct pipeline, the time window. */
  shared: z.array(z.string()).max(40).default([]),
  /** The rule of engagement that decides, and what it says. */
  ruleId: idField('engagementRule').optional(),
  proposal: z.enum(CONFLICT_DECISIONS).optional(),
  proposalReason: longText,
  /** Sentences: what would have to be otherwise for another outcome. */
  turns: z.array(z.string()).max(20).default([]),
  /** Named when rules alone do not decide. */
  adjudicator: optionalText,
  decision: z.enum(CONFLICT_DECISIONS).optional(),
  decidedAt: instantField.optional(),
  decidedBy: optionalText,
  reason: longText,
  evidenceIds: z.array(idField('interaction')).max(50).default([]),
  ...rowFields,
})
export type Conflict = z.infer<typeof conflict>

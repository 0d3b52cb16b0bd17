import { z } from 'zod'
import {
  calendarDateField,
  idField,
  instantField,
  moneyField,
  optionalText,
  rowFields,
} from '../fields/schema.ts'

export const CREDIT_KINDS = ['sourced', 'influenced'] as const
export type CreditKind = (typeof CREDIT_KINDS)[number]

/** What a credit rests on: an approved registration, a referral, a lead it took on, a meeting, call or mail. */
export const EVIDENCE_KINDS = ['registration', 'referral', 'lead', 'interaction'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

export const evidence = z.object({
  kind: z.enum(EVIDENCE_KINDS),
  recordId: z.string(),
  on: calendarDateField,
})
export type Evidence = z.infer<typeof evidence>

/** What one partner is credited with on a deal; the amounts of a deal never add up to more than it. */
export const credit = z.object({
  partnerId: idField('partner'),
  kind: z.enum(CREDIT_KINDS),
  shareBp: z.number().int().min(0).max(10_000),
  amount: moneyField.optional(),
  evidence: z.array(evidence).max(50).default([]),
})
export type Credit = z.infer<typeof credit>

/**
 * The credits of a deal as they were locked; a later change needs a reason and leaves a new line. Shares and
 * evidence are frozen; amounts follow the deal's own, so that credit is never above what was really sold.
 */
export const attribution = z.object({
  id: idField('attribution'),
  dealId: idField('deal'),
  lockedOn: calendarDateField,
  credits: z.array(credit).max(40).default([]),
  /** Changes after the lock. */
  amendments: z
    .array(
      z.object({ at: instantField, by: z.string(), reason: optionalText, credits: z.array(credit).max(40) }),
    )
    .max(200)
    .default([]),
  ...rowFields,
})
export type Attribution = z.infer<typeof attribution>

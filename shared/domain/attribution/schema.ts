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

/** What a credit rests on: an approved registration, a referral, or a dated event with the customer. */
export const EVIDENCE_KINDS = ['registration', 'referral', 'interaction'] as const

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

/** The credits of a deal as they were locked; a later change needs a reason and leaves a new line. */
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

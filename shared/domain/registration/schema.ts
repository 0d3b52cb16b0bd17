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
  textList,
} from '../fields/schema.ts'

/** Where a registration stands (field guide 1b). */
export const REGISTRATION_STATES = [
  'draft',
  'submitted',
  'underReview',
  'infoRequested',
  'approved',
  'extended',
  'rejected',
  'expired',
  'withdrawn',
  'converted',
  'won',
  'lost',
] as const
export type RegistrationState = (typeof REGISTRATION_STATES)[number]

export const REGISTRATION_STATE_LABELS: Readonly<Record<RegistrationState, string>> = {
  draft: 'Draft',
  submitted: 'Submitted',
  underReview: 'Under review',
  infoRequested: 'Info requested',
  approved: 'Approved',
  extended: 'Extended',
  rejected: 'Rejected',
  expired: 'Expired',
  withdrawn: 'Withdrawn',
  converted: 'Converted',
  won: 'Won',
  lost: 'Lost',
}

/** One transition that happened: who, when, from where to where, and why. Kept in the order of time. */
export const registrationStep = z.object({
  at: instantField,
  by: z.string(),
  event: z.string(),
  from: z.enum(REGISTRATION_STATES),
  to: z.enum(REGISTRATION_STATES),
  reason: optionalText,
  /** The automation rule that did it; without one a person did. */
  ruleId: idField('automationRule').optional(),
})
export type RegistrationStep = z.infer<typeof registrationStep>

/** What a partner says about the deal it registers; the end customer as the partner knows it. */
export const registrationFields = z.object({
  partnerId: idField('partner'),
  company: shortText,
  /** The customer of the book it was recognised as. */
  customerId: idField('customer').optional(),
  parentName: optionalText,
  domains: textList,
  phone: optionalText,
  address: optionalText,
  city: optionalText,
  country: optionalText,
  /** Its sales territory; the region's calendar runs its clocks. */
  territory: optionalText,
  segment: optionalText,
  contactName: optionalText,
  contactEmail: optionalText,
  productIds: z.array(idField('product')).max(50).default([]),
  amount: moneyField.optional(),
  expectedCloseOn: calendarDateField.optional(),
  notes: longText,
  externalKey: externalKeyField,
})
export type RegistrationFields = z.infer<typeof registrationFields>

export const registration = registrationFields.extend({
  id: idField('registration'),
  state: z.enum(REGISTRATION_STATES),
  steps: z.array(registrationStep).max(200).default([]),
  submittedAt: instantField.optional(),
  /** Who has to approve, in order; people with the same `order` decide in parallel. */
  approvers: z
    .array(
      z.object({
        name: shortText,
        order: z.number().int().min(1).max(20),
        approvedAt: instantField.optional(),
      }),
    )
    .max(20)
    .default([]),
  /** First and last day of the protection window; set by the approval, moved by an extension. */
  protectedFrom: calendarDateField.optional(),
  protectedUntil: calendarDateField.optional(),
  dealId: idField('deal').optional(),
  leadId: idField('lead').optional(),
  /** The one it was written again from. */
  copyOf: idField('registration').optional(),
  ...rowFields,
})
export type Registration = z.infer<typeof registration>

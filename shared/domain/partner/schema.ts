import { z } from 'zod'
import {
  externalKeyField,
  idField,
  longText,
  optionalText,
  rowFields,
  shortText,
  textList,
} from '../fields/schema.ts'

/** The field's standard partner types. */
export const PARTNER_TYPES = [
  'technology',
  'reseller',
  'msp',
  'si',
  'referral',
  'distributor',
  'consultant',
  'service',
] as const
export type PartnerType = (typeof PARTNER_TYPES)[number]

export const PARTNER_TYPE_LABELS: Readonly<Record<PartnerType, string>> = {
  technology: 'Technology / ISV',
  reseller: 'Reseller',
  msp: 'MSP',
  si: 'SI',
  referral: 'Referral',
  distributor: 'Distributor',
  consultant: 'Consultant',
  service: 'Service',
}

export const PARTNER_STATUSES = ['candidate', 'onboarding', 'active', 'paused', 'ended'] as const
export type PartnerStatus = (typeof PARTNER_STATUSES)[number]

export const PARTNER_STATUS_LABELS: Readonly<Record<PartnerStatus, string>> = {
  candidate: 'Candidate',
  onboarding: 'Onboarding',
  active: 'Active',
  paused: 'Paused',
  ended: 'Ended',
}

/** What a user may enter or import about a partner. */
export const partnerFields = z.object({
  name: shortText,
  types: z.array(z.enum(PARTNER_TYPES)).max(8).default([]),
  tier: optionalText,
  status: z.enum(PARTNER_STATUSES).default('active'),
  regions: textList,
  country: optionalText,
  city: optionalText,
  industries: textList,
  domains: textList,
  capabilities: textList,
  competitors: textList,
  /** Systems the partner runs (CRM, PSA, ticketing …). */
  stack: textList,
  /** The channel account manager. */
  owner: optionalText,
  phone: optionalText,
  notes: longText,
  externalKey: externalKeyField,
})
export type PartnerFields = z.infer<typeof partnerFields>

export const partner = partnerFields.extend({ id: idField('partner'), ...rowFields })
export type Partner = z.infer<typeof partner>

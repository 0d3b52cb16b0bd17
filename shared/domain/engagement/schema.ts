import { z } from 'zod'
import {
  calendarDateField,
  idField,
  longText,
  moneyField,
  optionalText,
  rowFields,
  shortText,
  textList,
} from '../fields/schema.ts'

/**
 * Ways to settle a conflict, tried in the order of a rule (field guide 1b: first to register, then evidence of work,
 * then a named adjudicator). A named account goes before them: who holds it was agreed beforehand (G).
 */
export const TIE_BREAKS = [
  'namedAccount',
  'firstToRegister',
  'evidenceOfWork',
  'directFirst',
  'adjudicator',
] as const
export type TieBreak = (typeof TIE_BREAKS)[number]

/** A rule of engagement: for which registrations, since when, and who wins. The first that fits decides. */
export const engagementRuleFields = z.object({
  name: shortText,
  enabled: z.boolean().default(true),
  /** Lower comes first. */
  order: z.number().int().min(0).default(0),
  effectiveFrom: calendarDateField.optional(),
  effectiveTo: calendarDateField.optional(),
  segments: textList,
  territories: textList,
  productIds: z.array(idField('product')).max(200).default([]),
  tiers: textList,
  minAmount: moneyField.optional(),
  maxAmount: moneyField.optional(),
  accountListIds: z.array(idField('accountList')).max(50).default([]),
  decide: z
    .array(z.enum(TIE_BREAKS))
    .min(1)
    .max(TIE_BREAKS.length)
    .default(['namedAccount', 'firstToRegister', 'evidenceOfWork', 'adjudicator']),
  /** So many dated touches one side must be ahead for its work to decide. */
  clearLead: z.number().int('Whole touches, please.').min(1).max(100).default(2),
  /** Rivals older than so many days do not count; without it the setting of the workspace. */
  windowDays: z.number().int().min(1).max(3650).optional(),
  adjudicator: optionalText,
  notes: longText,
})
export type EngagementRuleFields = z.infer<typeof engagementRuleFields>

export const engagementRule = engagementRuleFields.extend({ id: idField('engagementRule'), ...rowFields })
export type EngagementRule = z.infer<typeof engagementRule>

/** A list of named accounts: companies that belong to the direct team or to one partner. */
export const accountListFields = z.object({
  name: shortText,
  /** Whose accounts they are; without a partner the direct team's. */
  partnerId: idField('partner').optional(),
  owner: optionalText,
  accounts: z
    .array(
      z.object({
        company: shortText,
        domain: optionalText,
        customerId: idField('customer').optional(),
      }),
    )
    .max(20_000)
    .default([]),
})
export type AccountListFields = z.infer<typeof accountListFields>

export const accountList = accountListFields.extend({ id: idField('accountList'), ...rowFields })
export type AccountList = z.infer<typeof accountList>

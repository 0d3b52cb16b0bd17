import { z } from 'zod'
import {
  calendarDateField,
  externalKeyField,
  idField,
  longText,
  optionalText,
  rowFields,
  shortText,
} from '../fields/schema.ts'

/** What a person is to the partnership. */
export const RELATION_ROLES = [
  'sponsor',
  'decisionMaker',
  'champion',
  'technical',
  'marketing',
  'finance',
  'blocker',
] as const
export type RelationRole = (typeof RELATION_ROLES)[number]

/** A person at a partner or at a customer. */
export const contactFields = z.object({
  name: shortText,
  partnerId: idField('partner').optional(),
  customerId: idField('customer').optional(),
  title: optionalText,
  email: optionalText,
  phone: optionalText,
  language: optionalText,
  /** In the relationship map: what they are to us, how strong it is (1 to 5) and since when, who of us holds it. */
  relation: z.enum(RELATION_ROLES).optional(),
  strength: z.number().int().min(1).max(5).optional(),
  strengthOn: calendarDateField.optional(),
  counterpart: optionalText,
  notes: longText,
  externalKey: externalKeyField,
})
export type ContactFields = z.infer<typeof contactFields>

export const contact = contactFields.extend({ id: idField('contact'), ...rowFields })
export type Contact = z.infer<typeof contact>

import { z } from 'zod'
import { externalKeyField, idField, longText, optionalText, rowFields, shortText } from '../fields/schema.ts'

/** A person at a partner or at a customer. */
export const contactFields = z.object({
  name: shortText,
  partnerId: idField('partner').optional(),
  customerId: idField('customer').optional(),
  title: optionalText,
  email: optionalText,
  phone: optionalText,
  language: optionalText,
  notes: longText,
  externalKey: externalKeyField,
})
export type ContactFields = z.infer<typeof contactFields>

export const contact = contactFields.extend({ id: idField('contact'), ...rowFields })
export type Contact = z.infer<typeof contact>

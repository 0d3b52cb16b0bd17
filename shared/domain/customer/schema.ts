import { z } from 'zod'
import {
  externalKeyField,
  idField,
  longText,
  moneyField,
  optionalText,
  rowFields,
  shortText,
  textList,
} from '../fields/schema.ts'

/** An end customer, sold to directly or with partners. */
export const customerFields = z.object({
  name: shortText,
  industry: optionalText,
  segment: optionalText,
  country: optionalText,
  city: optionalText,
  domains: textList,
  parentName: optionalText,
  employees: z.number().int().nonnegative().optional(),
  annualRevenue: moneyField.optional(),
  foundedYear: z.number().int().min(1000).max(9999).optional(),
  notes: longText,
  externalKey: externalKeyField,
})
export type CustomerFields = z.infer<typeof customerFields>

export const customer = customerFields.extend({ id: idField('customer'), ...rowFields })
export type Customer = z.infer<typeof customer>

import { z } from 'zod'
import {
  externalKeyField,
  idField,
  moneyField,
  optionalText,
  rowFields,
  shortText,
} from '../fields/schema.ts'

export const productFields = z.object({
  name: shortText,
  family: optionalText,
  listPrice: moneyField.optional(),
  externalKey: externalKeyField,
})
export type ProductFields = z.infer<typeof productFields>

export const product = productFields.extend({ id: idField('product'), ...rowFields })
export type Product = z.infer<typeof product>

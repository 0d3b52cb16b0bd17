import { z } from 'zod'
import { MOTIONS, PARTNER_ROLES } from '../deal/schema.ts'
import {
  calendarDateField,
  externalKeyField,
  idField,
  moneyField,
  optionalText,
  rowFields,
} from '../fields/schema.ts'

/** One line of actual revenue: an order line, an invoice line. Negative amounts are credits. */
export const revenueFields = z.object({
  partnerId: idField('partner').optional(),
  customerId: idField('customer').optional(),
  productId: idField('product').optional(),
  dealId: idField('deal').optional(),
  role: z.enum(PARTNER_ROLES).default('sourced'),
  date: calendarDateField,
  amount: moneyField,
  motion: z.enum(MOTIONS).optional(),
  quantity: z.number().optional(),
  orderNumber: optionalText,
  /** Names as the file had them, where no record was linked. */
  productName: optionalText,
  sellerKey: optionalText,
  externalKey: externalKeyField,
})
export type RevenueFields = z.infer<typeof revenueFields>

export const revenueEntry = revenueFields.extend({ id: idField('revenue'), ...rowFields })
export type RevenueEntry = z.infer<typeof revenueEntry>

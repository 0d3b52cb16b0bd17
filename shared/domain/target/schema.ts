import { z } from 'zod'
import {
  calendarDateField,
  externalKeyField,
  idField,
  moneyField,
  optionalText,
  rowFields,
} from '../fields/schema.ts'

/** A revenue target for a span of dates: a partner's, or a seller's when no partner is named. */
export const targetFields = z.object({
  partnerId: idField('partner').optional(),
  sellerKey: optionalText,
  from: calendarDateField,
  to: calendarDateField,
  amount: moneyField,
  externalKey: externalKeyField,
})
export type TargetFields = z.infer<typeof targetFields>

export const target = targetFields.extend({ id: idField('target'), ...rowFields })
export type Target = z.infer<typeof target>

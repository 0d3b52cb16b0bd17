import { z } from 'zod'
import { calendarDateField, currencyField, idField, optionalText, rowFields } from '../fields/schema.ts'

/** A dated exchange rate: one unit of `from` is `rate` units of `to`. */
export const rateFields = z.object({
  date: calendarDateField,
  from: currencyField,
  to: currencyField,
  rate: z.string().regex(/^\d+(\.\d+)?$/, 'A rate is a plain decimal, like 1.0834.'),
  source: optionalText,
})
export type RateFields = z.infer<typeof rateFields>

export const rate = rateFields.extend({ id: idField('rate'), ...rowFields })
export type Rate = z.infer<typeof rate>

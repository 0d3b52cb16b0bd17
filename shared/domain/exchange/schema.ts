import { z } from 'zod'
import { calendarDateField, idField, longText, moneyField, rowFields, shortText } from '../fields/schema.ts'
import { SIDES } from '../fields/side.ts'

/** Something of value one side gives the other, dated and scored (field guide 1d, tier as a two-way agreement). */
export const exchangeFields = z.object({
  partnerId: idField('partner'),
  /** Who gives it. */
  givenBy: z.enum(SIDES),
  what: shortText,
  on: calendarDateField,
  /** What it is worth to the side that gets it, 1 to 5. */
  score: z.number().int().min(1).max(5),
  worth: moneyField.optional(),
  notes: longText,
})
export type ExchangeFields = z.infer<typeof exchangeFields>

export const exchange = exchangeFields.extend({ id: idField('exchange'), ...rowFields })
export type Exchange = z.infer<typeof exchange>

import { z } from 'zod'
import { calendarDateField, idField, longText, rowFields, shortText } from '../fields/schema.ts'
import { SIDES } from '../fields/side.ts'

/** That one side knows and takes on what is expected. */
export const acknowledgement = z.object({
  side: z.enum(SIDES),
  name: shortText,
  on: calendarDateField,
  /** The words it was given for, once they were changed; without it, it is for those of today. */
  oldWords: longText,
})
export type Acknowledgement = z.infer<typeof acknowledgement>

/** One line of the expectation sheet of a partner. A change of its words needs acknowledging anew. */
export const expectationFields = z.object({
  partnerId: idField('partner'),
  /** Of whom it is expected. */
  side: z.enum(SIDES),
  topic: shortText,
  text: longText,
  since: calendarDateField,
})
export type ExpectationFields = z.infer<typeof expectationFields>

export const expectation = expectationFields.extend({
  id: idField('expectation'),
  acknowledgements: z.array(acknowledgement).max(50).default([]),
  ...rowFields,
})
export type Expectation = z.infer<typeof expectation>

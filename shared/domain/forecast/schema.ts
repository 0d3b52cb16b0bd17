import { z } from 'zod'
import { DEAL_STAGES, FORECAST_CATEGORIES } from '../deal/schema.ts'
import { calendarDateField, currencyField, idField, rowFields } from '../fields/schema.ts'

/** One deal as it stood when a snapshot was taken. Amounts as then converted, in minor units of the snapshot's currency. */
export const snapshotDeal = z.object({
  id: idField('deal'),
  name: z.string(),
  stage: z.enum(DEAL_STAGES),
  category: z.enum(FORECAST_CATEGORIES),
  minor: z.number().int().optional(),
  closeOn: calendarDateField.optional(),
})
export type SnapshotDeal = z.infer<typeof snapshotDeal>

/** The open pipeline, and what closed since the one before, on one day of a week; never changed afterwards. */
export const pipelineSnapshot = z.object({
  id: idField('pipelineSnapshot'),
  takenOn: calendarDateField,
  currency: currencyField,
  deals: z.array(snapshotDeal),
  ...rowFields,
})
export type PipelineSnapshot = z.infer<typeof pipelineSnapshot>

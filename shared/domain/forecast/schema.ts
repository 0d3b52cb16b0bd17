import { z } from 'zod'
import { DEAL_STAGES, type DealStage, type ForecastCategory } from '../deal/schema.ts'
import { calendarDateField, currencyField, idField, rowFields } from '../fields/schema.ts'

/**
 * Deals side by side instead of one object each: a week of 100,000 deals is a few megabytes that are kept,
 * journalled and backed up. Read through `unpackDeals` only.
 */
export const packedSnapshot = z.object({
  /** What follows `deal:` of each id, joined by line breaks. */
  ids: z.string(),
  /** A digit each: the place in `DEAL_STAGES`, and in `FORECAST_CATEGORIES`. */
  stages: z.string(),
  categories: z.string(),
  /** Minor units of the snapshot's currency as then converted; null: not known. */
  minor: z.array(z.number().int().nullable()),
  /** Days since 1970; null: no close date. */
  closeOn: z.array(z.number().int().nullable()),
})
export type PackedSnapshot = z.infer<typeof packedSnapshot>

/** The open pipeline, and what closed since the one before, on one day of a week; never changed afterwards. */
export const pipelineSnapshotFields = z.object({
  takenOn: calendarDateField,
  currency: currencyField,
  /** Percent per stage as they were used on the day. */
  probability: z.record(z.enum(DEAL_STAGES), z.number().min(0).max(100)),
  deals: packedSnapshot,
})
export type PipelineSnapshotFields = z.infer<typeof pipelineSnapshotFields>

/** Its id names the ISO week: one a week, on whatever computer it was taken. */
export const pipelineSnapshot = pipelineSnapshotFields.extend({
  id: idField('pipelineSnapshot'),
  ...rowFields,
})
export type PipelineSnapshot = z.infer<typeof pipelineSnapshot>

/** One deal as it stood on a day. */
export interface DealStanding {
  readonly id: string
  readonly stage: DealStage
  readonly category: ForecastCategory
  readonly minor: number | undefined
  readonly closeOn: string | undefined
}

import { z } from 'zod'
import { calendarDateField, idField, instantField, longText, rowFields, shortText } from '../fields/schema.ts'

/** A goal of the channel that goals of plans link up to, by its key. */
export const strategyGoal = z.object({
  key: z.string().min(1).max(60),
  title: shortText,
  detail: longText,
  by: calendarDateField.optional(),
})
export type StrategyGoal = z.infer<typeof strategyGoal>

export const strategyFields = z.object({
  vision: longText,
  mission: longText,
  goals: z.array(strategyGoal).max(30).default([]),
})
export type StrategyFields = z.infer<typeof strategyFields>

/** One version of the strategy page. The published one with the highest number counts; at most one is in work. */
export const strategy = strategyFields.extend({
  id: idField('strategy'),
  version: z.number().int().positive(),
  publishedAt: instantField.optional(),
  /** What changed against the version before, and why. */
  reason: longText,
  ...rowFields,
})
export type Strategy = z.infer<typeof strategy>

import { z } from 'zod'
import { calendarDateField, idField, instantField, quarterField } from '../fields/schema.ts'
import { SIDES } from '../fields/side.ts'
import { GOAL_UNITS } from '../plan/partSchema.ts'
import { PLAN_SECTIONS } from '../plan/schema.ts'

/** What stands in a section, ready to be read: the pack needs no rule and no format of its own. */
const packBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), lines: z.array(z.string()) }),
  z.object({
    kind: z.literal('table'),
    label: z.string(),
    head: z.array(z.string()),
    /** Columns of figures, by their place. */
    figures: z.array(z.number().int()),
    rows: z.array(z.array(z.string())),
  }),
])
export type PackBlock = z.infer<typeof packBlock>

const packSection = z.object({
  id: z.enum(PLAN_SECTIONS),
  title: z.string(),
  blocks: z.array(packBlock),
})
export type PackSection = z.infer<typeof packSection>

/** Everything a pack shows, and what its form asks about. */
export const packContent = z.object({
  packId: idField('pack'),
  partner: z.string(),
  /** Who gives it out: the name in the workspace. */
  from: z.string(),
  issuedAt: instantField,
  issued: z.string(),
  plan: z.object({
    name: z.string(),
    /** Period, version, status and hash in words, line by line. */
    facts: z.array(z.string()),
    sections: z.array(packSection),
  }),
  scorecard: z
    .object({ title: z.string(), lines: z.array(z.string()), blocks: z.array(packBlock) })
    .optional(),
  expectations: z.array(
    z.object({
      id: idField('expectation'),
      side: z.enum(SIDES),
      topic: z.string(),
      text: z.string(),
      acknowledged: z.boolean(),
    }),
  ),
  /** Open actions the partner answers for or does. */
  actions: z.array(
    z.object({
      id: idField('task'),
      title: z.string(),
      who: z.string(),
      due: z.string(),
      dueOn: calendarDateField.optional(),
    }),
  ),
  /** Goals whose actuals are entered, in units of `10^decimals`. */
  goals: z.array(
    z.object({
      id: idField('planPart'),
      title: z.string(),
      unit: z.enum(GOAL_UNITS),
      unitWords: z.string(),
      decimals: z.number().int().min(0).max(6),
      quarters: z.array(
        z.object({
          quarter: quarterField,
          label: z.string(),
          target: z.string(),
          actual: z.number().int().optional(),
        }),
      ),
    }),
  ),
})
export type PackContent = z.infer<typeof packContent>

import { z } from 'zod'
import {
  calendarDateField,
  idField,
  instantField,
  optionalText,
  quarterField,
  rowFields,
  shortText,
} from '../fields/schema.ts'
import { SIDES } from '../fields/side.ts'
import { task } from '../task/schema.ts'
import { planPart } from './partSchema.ts'
import { planFields } from './schema.ts'

/** A signature of one side: typed, or drawn as the path of an SVG in a box of 600 × 200. */
export const signature = z.object({
  side: z.enum(SIDES),
  name: shortText,
  role: optionalText,
  at: instantField,
  way: z.enum(['typed', 'drawn']),
  path: z
    .string()
    .max(60_000)
    .regex(/^[MLQC0-9 .,-]*$/, 'This is not a drawn line.')
    .optional(),
})
export type Signature = z.infer<typeof signature>

/** Everything a version says, frozen: what its hash covers. */
export const planContent = z.object({
  partner: z.object({ id: idField('partner'), name: z.string() }),
  plan: planFields,
  version: z.number().int().positive(),
  parts: z.array(planPart),
  actions: z.array(task),
  /** Names of the products, customers and goals of the strategy its parts point at, by id or key. */
  names: z.record(z.string(), z.string()),
  /** Actuals of goals as they were read that day; null: nothing to read. */
  actuals: z.array(
    z.object({ partId: idField('planPart'), quarter: quarterField, actual: z.number().int().nullable() }),
  ),
  asOf: calendarDateField,
})
export type PlanContent = z.infer<typeof planContent>

/** A version of a plan as it was locked. Signatures are added to it, its content never changes. */
export const planVersion = z.object({
  id: idField('planVersion'),
  planId: idField('plan'),
  partnerId: idField('partner'),
  version: z.number().int().positive(),
  lockedAt: instantField,
  lockedBy: z.string(),
  content: planContent,
  /** SHA-256, hex, of the canonical JSON of its content. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  signatures: z.array(signature).max(20).default([]),
  /** Unlocked again before it was signed, to be changed: it is no version anybody agreed to. */
  withdrawnAt: instantField.optional(),
  supersededAt: instantField.optional(),
  ...rowFields,
})
export type PlanVersion = z.infer<typeof planVersion>

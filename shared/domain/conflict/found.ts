import type { z } from 'zod'
import { conflict } from './schema.ts'

/** What a check finds: a conflict before it has a row of its own. Submitting and approving take these along. */
export const foundConflict = conflict.pick({
  rivalTable: true,
  rivalId: true,
  fields: true,
  bits: true,
  threshold: true,
  shared: true,
  ruleId: true,
  proposal: true,
  proposalReason: true,
  adjudicator: true,
  turns: true,
})
export type FoundConflict = z.infer<typeof foundConflict>

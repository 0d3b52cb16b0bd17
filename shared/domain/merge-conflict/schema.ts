import { z } from 'zod'
import { idField, instantField, optionalText, rowFields } from '../fields/schema.ts'

/**
 * `field`: both changed it, the server's value stands. `theyDeleted`: deleted there, edited here, and it lives.
 * `iDeleted`: deleted here, edited there, and it lives again.
 */
export const MERGE_CONFLICT_KINDS = ['field', 'theyDeleted', 'iDeleted'] as const
export type MergeConflictKind = (typeof MERGE_CONFLICT_KINDS)[number]

export const MERGE_CHOICES = ['mine', 'theirs', 'edited'] as const
export type MergeChoice = (typeof MERGE_CHOICES)[number]

/** Who made one of the two edits, on which device and when by its clock. */
export const mergeSide = z.object({ actor: z.string(), device: z.string(), at: z.string() })
export type MergeSide = z.infer<typeof mergeSide>

/** Two edits that could not both stand, kept until a person picks: on any device, once. */
export const mergeConflict = z.object({
  id: idField('mergeConflict'),
  /** Name of the record's table. */
  table: z.string(),
  recordId: z.string(),
  kind: z.enum(MERGE_CONFLICT_KINDS),
  /** Of kind `field`: the field, or the first of those that only make sense together. */
  field: optionalText,
  /** Those together: `mine` and `theirs` are then objects with the ones that are set. */
  fields: z.array(z.string()).max(100).optional(),
  /** Inside the field: keys, and ids of items of a list, from outside in. */
  path: z.array(z.string()).max(20).optional(),
  /** The value that was put aside, and the one that stands; absent: the field is not set, or the row deleted. */
  mine: z.json().optional(),
  theirs: z.json().optional(),
  mineBy: mergeSide.optional(),
  theirsBy: mergeSide.optional(),
  resolved: z.object({ choice: z.enum(MERGE_CHOICES), at: instantField, by: z.string() }).optional(),
  ...rowFields,
})
export type MergeConflict = z.infer<typeof mergeConflict>

export const isOpenConflict = ({ resolved }: Pick<MergeConflict, 'resolved'>): boolean =>
  resolved === undefined

import { z } from 'zod'
import { idField, shortText } from './schema.ts'

/** The two sides of a partnership, seen from ours. */
export const SIDES = ['ours', 'theirs'] as const
export type Side = (typeof SIDES)[number]

/** A person named in a plan or a session; by name, because many of them are no contacts yet. */
export const personRef = z.object({
  name: shortText,
  side: z.enum(SIDES),
  contactId: idField('contact').optional(),
})
export type PersonRef = z.infer<typeof personRef>

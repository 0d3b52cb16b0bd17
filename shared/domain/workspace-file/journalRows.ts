import { z } from 'zod'
import { typeOfId } from '../../lib/ids.ts'
import { TABLE_NAMES } from '../tableNames.ts'
import { TABLE_SCHEMAS } from '../tables.ts'

const count = z.number().int().min(0)
const tableName = z.enum(TABLE_NAMES)

export const journalRow = z.object({
  seq: z.number().int().positive(),
  intent: z.string().min(1).max(200),
  command: z.string().max(200),
  label: z.string().max(20_000),
  at: z.string().max(60),
  actor: z.string().max(1_000),
  created: count,
  updated: count,
  deleted: count,
  tables: z.array(tableName),
  recordIds: z.array(z.string().max(300)),
  undoes: z.string().max(200).optional(),
  redoes: z.string().max(200).optional(),
  from: z.object({ device: z.string().max(300), at: z.string().max(60) }).optional(),
})

/** A change as undo will one day write it: so its rows are checked like the rows of the tables. */
const change = z
  .object({
    table: tableName,
    id: z.string().refine(id => typeOfId(id) !== undefined, 'This is not a record id.'),
    before: z.unknown().optional(),
    after: z.unknown().optional(),
  })
  .superRefine(({ table, id, before, after }, context) => {
    for (const row of [before, after]) {
      if (row === undefined) continue
      const read = TABLE_SCHEMAS[table].safeParse(row)
      if (!read.success) context.addIssue({ code: 'custom', message: read.error.issues[0]?.message ?? '' })
      else if (read.data.id !== id)
        context.addIssue({ code: 'custom', message: 'The change is of another row.' })
    }
  })

export const journalChangesRow = z.object({
  seq: z.number().int().positive(),
  changes: z.array(change),
})

export const metaRow = z.object({ key: z.string().min(1).max(200), value: z.unknown() })

import { z } from 'zod'
import { ok } from '../../lib/result.ts'
import { defineCommand, type LoadedRows, type Need } from '../command.ts'
import { instantField } from '../fields/schema.ts'
import { creation, replacement } from '../journal/changes.ts'
import { TABLE_NAMES, type TableName } from '../tableNames.ts'
import type { TableRow } from '../tables.ts'
import { linksOf } from './links.ts'
import { planRestore, restoreInWords } from './plan.ts'

type Row = TableRow<TableName>

const moment = {
  table: z.enum(TABLE_NAMES),
  /** The record as it was; parsed by its table's schema when the old state is laid over today's. */
  row: z.custom<Row>(value => typeof value === 'object' && value !== null && 'id' in value),
  /** The moment it was so, for the words. */
  at: instantField,
  /** True: it was so until just before that moment. */
  before: z.boolean().default(false),
}

const recordInput = z.object({ ...moment, fields: z.array(z.string()).min(1).optional() })
const fieldInput = z.object({ ...moment, field: z.string() })

/** Tables whose rows are joined to files by a key that only one of them may have. */
const KEYED = new Set<TableName>(['partners', 'customers', 'products', 'deals', 'interactions', 'tasks'])

const byId = (table: TableName, ids: readonly string[]): Need => ({ table, ids }) as Need
const byIndex = (table: TableName, index: string, value: string | undefined): readonly Need[] =>
  value ? [{ table, index, anyOf: [value] } as Need] : []

/** The record, what its old state names, and who has its key now. */
export function needsOfRestore({
  table,
  row,
}: {
  readonly table: TableName
  readonly row: Row
}): readonly Need[] {
  const key = 'externalKey' in row && KEYED.has(table) ? row.externalKey : undefined
  const partnerId = table === 'targets' && 'partnerId' in row ? row.partnerId : undefined
  return [
    byId(table, [row.id]),
    ...linksOf(table, row).map(link => byId(link.table, link.ids)),
    ...byIndex(table, 'externalKey', key),
    ...byIndex('targets', 'partnerId', partnerId),
  ]
}

interface Moment {
  readonly table: TableName
  readonly row: Row
  readonly at: string
  readonly before: boolean
}

const labelOf = (input: Moment, rows: LoadedRows, fields?: readonly string[]): string => {
  const plan = planRestore(rows, input.table, input.row, fields)
  return plan.ok ? restoreInWords(input.table, input.row, input.at, input.before, plan.value) : ''
}

function changesOf(input: Moment, rows: LoadedRows, now: string, fields?: readonly string[]) {
  const plan = planRestore(rows, input.table, input.row, fields)
  if (!plan.ok) return plan
  const { current, row } = plan.value
  // A record that comes back is the same record: it keeps its id and when and by what it was made.
  return ok([
    current
      ? replacement<TableName>(input.table, current, row, { now })
      : creation<TableName>(input.table, { ...row, updatedAt: now }),
  ])
}

/**
 * Makes a record what it was at a moment, or only the named fields of it; brings it back when it was
 * deleted. Errors: those of `planRestore`.
 */
export const restoreRecord = defineCommand({
  name: 'history.restoreRecord',
  input: recordInput,
  label: (input, rows) => labelOf(input, rows, input.fields),
  needs: needsOfRestore,
  run: (rows, input, { now }) => changesOf(input, rows, now, input.fields),
})

/** Makes one field of a record what it was. Errors: those of `planRestore`. */
export const restoreField = defineCommand({
  name: 'history.restoreField',
  input: fieldInput,
  label: (input, rows) => labelOf(input, rows, [input.field]),
  needs: needsOfRestore,
  run: (rows, input, { now }) => changesOf(input, rows, now, [input.field]),
})

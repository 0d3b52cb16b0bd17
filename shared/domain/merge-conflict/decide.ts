import { canonicalJson } from '../../lib/canonicalJson.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import type { CommandContext } from '../command.ts'
import { gone } from '../fields/rules.ts'
import { creation, deletion, replacement } from '../journal/changes.ts'
import type { Change } from '../journal/schema.ts'
import type { TableName } from '../tableNames.ts'
import { TABLE_SCHEMAS, type TableRow } from '../tables.ts'
import type { MergeChoice, MergeConflict } from './schema.ts'
import { withValueAt } from './valueAt.ts'

export interface Decision {
  readonly choice: MergeChoice
  /** Of choice `edited`; absent clears the field. */
  readonly value?: unknown
}

type Row = TableRow<TableName>

/** What a decision does to the record, which may be gone by now. Errors: `gone`, `invalid`, `choice`. */
export function decided(
  conflict: MergeConflict,
  row: Row | undefined,
  decision: Decision,
  context: Pick<CommandContext, 'now'>,
): Result<readonly Change[]> {
  const table = conflict.table as TableName
  if (conflict.kind !== 'field') return keptOrDeleted(table, conflict, row, decision.choice)
  if (!row) return decision.choice === 'theirs' ? ok([]) : gone('record')
  const value = decision.choice === 'edited' ? decision.value : conflict[decision.choice]
  const after = readRow(table, withField(row, conflict, value), conflict.field)
  if (!after.ok) return after
  if (canonicalJson(after.value) === canonicalJson(row)) return ok([])
  return ok([replacement(table, row, after.value, context)])
}

/** Whether the record is to be there: what is there and shall not is deleted, what is gone and shall be comes back. */
function keptOrDeleted(
  table: TableName,
  conflict: MergeConflict,
  row: Row | undefined,
  choice: MergeChoice,
): Result<readonly Change[]> {
  if (choice === 'edited') return err('choice', 'Choose whether the record stays or is deleted.')
  const stays = (choice === 'mine') === (conflict.kind === 'theyDeleted')
  if (!stays) return ok(row ? [deletion(table, row)] : [])
  if (row) return ok([])
  const kept = readRow(table, conflict.kind === 'theyDeleted' ? conflict.mine : conflict.theirs)
  return kept.ok ? ok([creation(table, kept.value)]) : kept
}

/** The row with the value in its field, or with all the fields that only make sense together. */
function withField(row: Row, { field, fields, path }: MergeConflict, value: unknown): unknown {
  if (!fields) return field === undefined ? row : withValueAt(row, [field, ...(path ?? [])], value)
  const values = (value ?? {}) as Readonly<Record<string, unknown>>
  return fields.reduce<unknown>((next, name) => withValueAt(next, [name], values[name]), row)
}

function readRow(table: TableName, value: unknown, field?: string): Result<Row> {
  const parsed = TABLE_SCHEMAS[table].safeParse(value)
  if (parsed.success) return ok(parsed.data as Row)
  const [issue] = parsed.error.issues
  return err('invalid', issue?.message ?? 'This cannot be saved as it is.', field)
}

import { type Change, inverseOf } from '../journal/schema.ts'
import type { TableName } from '../tableNames.ts'
import type { TableRow } from '../tables.ts'

type Row = TableRow<TableName>

/** What one journal entry did to one record. No before: it made the record; no after: it deleted it. */
export interface RecordStep {
  readonly seq: number
  readonly before?: Row
  readonly after?: Row
}

/**
 * What an entry did to one record, from the changes it stands for: its own, or those of the intent it
 * undoes (`undoes`) or repeats. Several changes of the record are one, from the first before to the last
 * after. Undefined when the changes do not touch it.
 */
export function stepOf(
  entry: { readonly seq: number; readonly undoes?: string | undefined },
  changes: readonly Change[],
  id: string,
): RecordStep | undefined {
  const own = changes.filter(change => change.id === id)
  const inOrder = entry.undoes === undefined ? own : own.reverse().map(inverseOf)
  const before = inOrder[0]?.before
  const after = inOrder.at(-1)?.after
  if (inOrder.length === 0) return undefined
  return { seq: entry.seq, ...(before && { before }), ...(after && { after }) }
}

/**
 * The record as it was right after the entry `seq`: from what it is now, backwards over every later step.
 * `later` may leave steps out, but not the oldest one after `seq`: each step says by itself what was before it.
 */
export function rowAfter(
  present: Row | undefined,
  later: readonly RecordStep[],
  seq: number,
): Row | undefined {
  const backwards = later.filter(step => step.seq > seq).sort((a, b) => b.seq - a.seq)
  return backwards.reduce<Row | undefined>((_, step) => step.before, present)
}

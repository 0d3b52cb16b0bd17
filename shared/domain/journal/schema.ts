import type { Instant } from '../../lib/calendarDate.ts'
import type { TableName } from '../tableNames.ts'
import type { TableRow } from '../tables.ts'

/**
 * One row changed: created (no before), deleted (no after) or replaced. Swapping before and after is
 * its inverse.
 */
export type Change = {
  [T in TableName]: {
    readonly table: T
    readonly id: string
    readonly before?: TableRow<T>
    readonly after?: TableRow<T>
  }
}[TableName]

/** One committed transaction. Several entries of one intent (an import in chunks) undo as one. */
export interface JournalEntry {
  /** Assigned by the store, ascending. */
  readonly seq: number
  readonly intent: string
  readonly command: string
  /** In the user's words: `Edit Nordlicht GmbH`. */
  readonly label: string
  readonly at: Instant
  readonly actor: string
  readonly created: number
  readonly updated: number
  readonly deleted: number
  readonly tables: readonly TableName[]
  /** Ids for a record's own history: all of a small entry, only replaced or deleted rows of a batch. */
  readonly recordIds: readonly string[]
  /** Set on the entry of an undo or redo: the intent it reverses or repeats. */
  readonly undoes?: string
  readonly redoes?: string
  /** Came from another device by sync: its name, and when it was done there by its clock. */
  readonly from?: { readonly device: string; readonly at: Instant }
}

/** The payload beside an entry, kept apart so that history lists stay small. */
export interface JournalChanges {
  readonly seq: number
  readonly changes: readonly Change[]
}

export const inverseOf = (change: Change): Change => {
  const { table, id, before, after } = change
  return {
    table,
    id,
    ...(after !== undefined && { before: after }),
    ...(before !== undefined && { after: before }),
  } as Change
}

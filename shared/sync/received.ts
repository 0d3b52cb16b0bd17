import type { TableName } from '../domain/tableNames.ts'
import type { TableRow } from '../domain/tables.ts'
import type { RowDocument } from './document.ts'
import type { ConflictFound } from './merge/conflict.ts'
import type { SyncRow } from './state.ts'

/** A document that came in, and what is here. All are read in the transaction that writes the answer. */
export interface Incoming {
  readonly table: TableName
  readonly known: SyncRow | undefined
  readonly mine: TableRow<TableName> | undefined
  readonly doc: RowDocument
  /**
   * Set while the feed is read from its beginning: an older revision than ours is then what the server has. `merge`:
   * why is not known (a branch came to light). `mine`: a person said to upload again what a restored backup lost.
   */
  readonly fromStart?: 'merge' | 'mine'
}

export interface Received {
  /** Absent: the row stays as it is. */
  readonly write?: { readonly put: TableRow<TableName> } | { readonly remove: true }
  /** What is known from now on; undefined: nothing (remove the sync row). */
  readonly sync: SyncRow | undefined
  /** To be written as rows of `mergeConflicts`; one that is there already stays as it is. */
  readonly conflicts: readonly ConflictFound[]
  /** The document stays on the server until a newer Tandem reads it. */
  readonly notUnderstood?: string
  /** An older revision than ours came; nothing was taken. To be followed by one reading of the feed from its beginning. */
  readonly older?: true
}

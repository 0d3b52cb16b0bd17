import type { TableName, TableRow } from '../domain/tables.ts'
import type { RowDocument } from './document.ts'
import type { ConflictFound } from './merge/conflict.ts'
import type { SyncRow } from './state.ts'

/** A document that came in, and what is here. All are read in the transaction that writes the answer. */
export interface Incoming {
  readonly table: TableName
  readonly known: SyncRow | undefined
  readonly mine: TableRow<TableName> | undefined
  readonly doc: RowDocument
  /** The feed is read from its beginning: an older revision than ours is then all the server has (a restored backup). */
  readonly fromStart?: boolean
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
  /** An older revision than ours came: a server that lags, or one restored from a backup. Nothing was taken. */
  readonly older?: true
}

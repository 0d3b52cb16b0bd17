import type { TableName } from '../domain/tableNames.ts'
import type { Body, By } from './document.ts'

/** What is known of one row's place in the database. Rows that were never sent or received have none. */
export interface SyncRow {
  readonly id: string
  readonly table: TableName
  /** The server's revision this row is based on; absent: the server has none. */
  readonly rev?: string
  /** The server's body at that revision, kept only while the row is dirty. `null`: a tombstone stood there. */
  readonly base?: Body | null
  /** 1: to be pushed. 2: refused by the server, waits for a person. An index finds both. */
  readonly dirty?: 1 | 2
  /** Counts edits while dirty: an answer settles only the edit that was sent. */
  readonly edit: number
  /** Of the newest local edit. */
  readonly by?: By
  /**
   * Bodies on their way whose answer is not known yet (`null`: a tombstone), noted by `noteSent` BEFORE the call:
   * a lost answer is then known to be our own echo, and what was never sent need leave no tombstone.
   */
  readonly sent?: readonly (Body | null)[]
  /** The server's body as it came, kept where it says more than this Tandem understands; sent back unharmed. */
  readonly newer?: Body
  /**
   * A revision this Tandem cannot read: the row waits for a newer one, local edits are held back (dirty 2). `code`:
   * it cannot even be opened.
   */
  readonly notUnderstood?: { readonly rev: string; readonly reason: string; readonly code?: 'notOpened' }
  /** The last reading of the feed from its beginning that named the row. */
  readonly reading?: number
  readonly refused?: { readonly code: string; readonly reason: string; readonly at: string }
}

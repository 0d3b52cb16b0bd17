import type { TableName } from '../domain/tables.ts'
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
  readonly refused?: { readonly code: string; readonly reason: string; readonly at: string }
}

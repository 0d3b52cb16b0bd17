import type { RowDocument } from '@shared/sync/document.ts'
import type { ConflictFound } from '@shared/sync/merge/conflict.ts'
import type { ChangesPage, PushAnswer } from '@shared/sync/protocol.ts'
import type { SyncPlace } from './place.ts'

/** One document on its way, and the edit it stands for. */
export interface Sent {
  readonly doc: RowDocument
  readonly edit: number
  /** The record of what is on its way that it stands in. */
  readonly noted: string
}

/** What the pump needs of the store of this device; each call is one transaction. */
export interface SyncStore {
  place(): Promise<SyncPlace | undefined>
  /** From now on reads the feed from its beginning, where an older revision was met or `always`; a page may be read twice. */
  startOver(always?: 'always'): Promise<void>
  /** Notes what was changed here since the last time. Nothing is on its way then. */
  collect(): Promise<void>
  /** The next rows to be sent as documents, within the limits of one request; none that is on its way. */
  batch(): Promise<readonly Sent[]>
  /** Keeps what the server answered for each of them. Answers whether one had been overtaken. */
  settle(sent: readonly Sent[], answers: readonly PushAnswer[]): Promise<{ readonly overtaken: boolean }>
  /** Takes a page of the feed in, together with its place. */
  receive(page: ChangesPage): Promise<void>
  /** Documents the server has losing revisions of, still to be merged. */
  branched(): Promise<readonly RowDocument[]>
  /** Keeps conflicts that were found, each once. */
  keepConflicts(found: readonly ConflictFound[]): Promise<void>
  /** The branches of a document are one again. */
  branchEnded(id: string): Promise<void>
  /** Rows to be sent, and rows the server refused. */
  counts(): Promise<{ readonly dirty: number; readonly refused: number }>
}

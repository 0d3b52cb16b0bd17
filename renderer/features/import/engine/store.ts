import type { BookRows } from '@shared/domain/import/rowPlan.ts'
import type { Change } from '@shared/domain/journal/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'

/** One import being written: several appends, one intent. */
export interface ImportBatch {
  /** Stands in `createdIn` of every row made. */
  readonly intent: string
  /** Writes one chunk, all or nothing. */
  append(changes: readonly Change[]): Promise<void>
  /** From now on the intent can be undone as one. */
  finish(): Promise<void>
  /** Takes back everything appended. */
  rollback(onProgress?: (done: number, of: number) => void): Promise<void>
}

/** What the import engine needs of a store. */
export interface ImportStore {
  loadBook(tables: readonly TableName[]): Promise<BookRows>
  /** The workspace's currency, taken by amounts that name none. */
  currency(): Promise<string>
  begin(command: string, label: string, actor: string): Promise<ImportBatch>
}

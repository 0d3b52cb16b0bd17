import type { Change } from '@shared/domain/journal/schema.ts'
import type { FileBook } from '../plan/types.ts'
import type { FileRead } from '../read/types.ts'

/** One file being written: several appends, one intent. */
export interface FileBatch {
  readonly intent: string
  append(changes: readonly Change[]): Promise<void>
  finish(): Promise<void>
  rollBack(): Promise<void>
}

/** What the engine needs of a store. */
export interface FileStore {
  loadBook(read: FileRead): Promise<FileBook>
  begin(label: string, actor: string): Promise<FileBatch>
}

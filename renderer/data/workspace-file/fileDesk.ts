import type { Manifest } from '@shared/domain/workspace-file/manifest.ts'
import { type DomainError, err, ok, type Result } from '@shared/lib/result.ts'
import { db } from '../db.ts'
import { type OpenedFile, openWorkspaceFile } from './open.ts'
import type { OnFileProgress } from './progress.ts'
import { restoreInto } from './restore.ts'
import { writeWorkspaceFile } from './write.ts'
import type { Sink } from './zipWriter.ts'

/** What the worker does with workspace files: one thing at a time, over at most one open file. */
export interface FileDesk {
  write(about: { appVersion: string }, sink: Sink, onProgress?: OnFileProgress): Promise<Result<Manifest>>
  open(source: Blob | Uint8Array, onProgress?: OnFileProgress): Promise<Result<Manifest>>
  restore(onProgress?: OnFileProgress): Promise<Result<undefined>>
  cancel(): Promise<void>
}

export function createFileDesk(): FileDesk {
  let file: OpenedFile | undefined
  let stop = new AbortController()

  const guarded = async <T>(
    cancelled: string,
    work: (signal: AbortSignal) => Promise<Result<T, DomainError>>,
  ): Promise<Result<T, DomainError>> => {
    stop = new AbortController()
    const { signal } = stop
    try {
      return await work(signal)
    } catch (error) {
      if (signal.aborted) return err('cancelled', cancelled)
      return err('failed', inWords(error))
    }
  }

  return {
    write: (about, sink, onProgress) =>
      guarded('The file was not written.', async signal =>
        ok(await writeWorkspaceFile(sink, about, onProgress, signal)),
      ),
    open: (source, onProgress) =>
      guarded('The file was not opened.', async signal => {
        file = undefined
        const opened = await openWorkspaceFile(source, onProgress, signal)
        if (!opened.ok) return opened
        file = opened.value
        return ok(opened.value.manifest)
      }),
    restore: onProgress =>
      guarded('Nothing was replaced: your workspace is as it was.', async signal => {
        if (!file) return err('no-file', 'Open the file first.')
        await restoreInto(db, file, onProgress, signal)
        return ok(undefined)
      }),
    async cancel() {
      stop.abort()
    },
  }
}

function inWords(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  if (name.includes('Quota')) return 'The disk is full. Nothing was changed. Free some space, then try again.'
  return `This did not work, and nothing was changed. (${error instanceof Error ? error.message : String(error)})`
}

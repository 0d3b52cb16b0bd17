import type { Manifest } from '@shared/domain/workspace-file/manifest.ts'
import type { Picks } from '@shared/domain/workspace-file/merge/resolve.ts'
import { type DomainError, err, ok, type Result } from '@shared/lib/result.ts'
import { StaleRowError } from '../applyChanges.ts'
import { db } from '../db.ts'
import {
  type MergeDesk,
  type MergeFilter,
  type MergePage,
  type MergeSummary,
  openMergeDesk,
} from './mergeDesk.ts'
import { type OpenedFile, openWorkspaceFile } from './open.ts'
import type { OnFileProgress } from './progress.ts'
import { restoreInto } from './restore.ts'
import { sealInto } from './seal/sealSink.ts'
import { unsealed } from './seal/unseal.ts'
import { writeWorkspaceFile } from './write.ts'
import { writePackFile } from './writePack.ts'
import type { Sink } from './zipWriter.ts'

/** memberId: a handover pack of that member's accounts instead of the whole workspace. passphrase: what opens it. */
export interface WriteAbout {
  readonly appVersion: string
  readonly memberId?: string | undefined
  readonly passphrase?: string | undefined
}

/** What the worker does with workspace files: one thing at a time, over at most one open file. */
export interface FileDesk {
  write(about: WriteAbout, sink: Sink, onProgress?: OnFileProgress): Promise<Result<Manifest>>
  /** Without the passphrase of a file that has one it answers `sealed`, with another one `passphrase`. */
  open(source: Blob | Uint8Array, passphrase?: string, onProgress?: OnFileProgress): Promise<Result<Manifest>>
  restore(onProgress?: OnFileProgress): Promise<Result<undefined>>
  /** Compares the workspace with the open file; `page` then shows the differences and `merge` takes them over. */
  compare(onProgress?: OnFileProgress): Promise<Result<MergeSummary>>
  page(filter: MergeFilter, from: number, count: number): Promise<Result<MergePage>>
  /** Answers how many records were changed. */
  merge(picks: Picks, onProgress?: OnFileProgress): Promise<Result<number>>
  cancel(): Promise<void>
}

export function createFileDesk(): FileDesk {
  let file: OpenedFile | undefined
  let desk: MergeDesk | undefined
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
    write: ({ appVersion, memberId, passphrase }, sink, onProgress) =>
      guarded('The file was not written.', async signal => {
        const sealing = passphrase === undefined ? undefined : await sealInto(sink, passphrase)
        const into = sealing?.add ?? sink
        const manifest =
          memberId === undefined
            ? await writeWorkspaceFile(into, { appVersion }, onProgress, signal)
            : await writePackFile(into, { appVersion, memberId }, onProgress, signal)
        await sealing?.end()
        return ok(manifest)
      }),
    open: (source, passphrase, onProgress) =>
      guarded('The file was not opened.', async signal => {
        file = undefined
        desk = undefined
        const plain = await unsealed(source, passphrase, onProgress, signal)
        if (!plain.ok) return plain
        const opened = await openWorkspaceFile(plain.value, onProgress, signal)
        if (!opened.ok) return opened
        file = opened.value
        return ok(opened.value.manifest)
      }),
    restore: onProgress =>
      guarded('Nothing was replaced: your workspace is as it was.', async signal => {
        if (!file) return noFile
        await restoreInto(db, file, onProgress, signal)
        return ok(undefined)
      }),
    compare: onProgress =>
      guarded('Nothing was changed.', async signal => {
        if (!file) return noFile
        desk = await openMergeDesk(file, onProgress, signal)
        return ok(desk.summary)
      }),
    page: async (filter, from, count) => (desk ? ok(await desk.page(filter, from, count)) : noFile),
    merge: (picks, onProgress) =>
      guarded('The merge was cancelled; nothing was changed.', async signal =>
        desk ? ok(await desk.merge(picks, onProgress, signal)) : noFile,
      ),
    async cancel() {
      stop.abort()
    },
  }
}

const noFile = err('no-file', 'Open the file first.')

const STALE =
  'A record was changed while you were looking. Nothing was merged. Open the file again to compare anew.'

function inWords(error: unknown): string {
  if (error instanceof StaleRowError) return STALE
  const name = error instanceof Error ? error.name : ''
  if (name.includes('Quota')) return 'The disk is full. Nothing was changed. Free some space, then try again.'
  const said = error instanceof Error ? error.message : String(error)
  return said.endsWith('.')
    ? `${said} Nothing was changed.`
    : `This did not work, and nothing was changed. (${said})`
}

import type { Manifest } from '@shared/domain/workspace-file/manifest.ts'
import type { Picks } from '@shared/domain/workspace-file/merge/resolve.ts'
import type { Result } from '@shared/lib/result.ts'
import { proxy, releaseProxy, wrap } from 'comlink'
import type { FileDesk, WriteAbout } from './fileDesk.ts'
import type { MergeFilter, MergePage, MergeSummary } from './mergeDesk.ts'
import type { OnFileProgress } from './progress.ts'
import type { Sink } from './zipWriter.ts'

interface Told {
  readonly onProgress?: OnFileProgress | undefined
  readonly signal?: AbortSignal | undefined
}

/** Workspace files, worked on in a worker of their own so that the screen stays free. Nothing throws. */
export interface WorkspaceFiles {
  /** Writes the workspace as it is now, or the accounts of one member of it, piece by piece, into the sink. */
  write(about: WriteAbout, sink: Sink, told?: Told): Promise<Result<Manifest>>
  /** Opens a file and checks every byte of it. */
  open(
    source: Blob | Uint8Array,
    told?: Told & { readonly passphrase?: string | undefined },
  ): Promise<Result<Manifest>>
  /** Replaces the workspace by the file opened before. Load the page anew afterwards. */
  restore(told?: Told): Promise<Result<undefined>>
  /** Compares the workspace with the file opened before; `page` then shows the differences. */
  compare(told?: Told): Promise<Result<MergeSummary>>
  page(filter: MergeFilter, from: number, count: number): Promise<Result<MergePage>>
  /** Takes the differences over as one intent; answers how many records were changed. */
  merge(picks: Picks, told?: Told): Promise<Result<number>>
  /** Ends the worker and forgets the file. */
  close(): void
}

export function createWorkspaceFiles(): WorkspaceFiles {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'workspace-file',
  })
  const remote = wrap<FileDesk>(worker)
  const told = (onProgress: OnFileProgress | undefined) => (onProgress ? [proxy(onProgress)] : [])
  const stoppable = async <T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> => {
    const stop = () => void remote.cancel()
    signal?.addEventListener('abort', stop, { once: true })
    try {
      return await work()
    } finally {
      signal?.removeEventListener('abort', stop)
    }
  }
  return {
    write: (about, sink, { onProgress, signal } = {}) =>
      stoppable<Result<Manifest>>(signal, async () => remote.write(about, proxy(sink), ...told(onProgress))),
    open: (source, { onProgress, signal, passphrase } = {}) =>
      stoppable<Result<Manifest>>(signal, async () => remote.open(source, passphrase, ...told(onProgress))),
    restore: ({ onProgress, signal } = {}) =>
      stoppable<Result<undefined>>(signal, async () => remote.restore(...told(onProgress))),
    compare: ({ onProgress, signal } = {}) =>
      stoppable<Result<MergeSummary>>(signal, async () => remote.compare(...told(onProgress))),
    page: async (filter, from, count) => remote.page(filter, from, count),
    merge: (picks, { onProgress, signal } = {}) =>
      stoppable<Result<number>>(signal, async () => remote.merge(picks, ...told(onProgress))),
    close: () => {
      remote[releaseProxy]()
      worker.terminate()
    },
  }
}

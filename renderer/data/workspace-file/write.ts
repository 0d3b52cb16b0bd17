import { type FileTable, isDomainTable } from '@shared/domain/workspace-file/format.ts'
import type { Manifest } from '@shared/domain/workspace-file/manifest.ts'
import { ensureWorkspaceId } from './identity.ts'
import { type Moment, takeMoment } from './moment.ts'
import type { OnFileProgress } from './progress.ts'
import { once, writeFile } from './writeFile.ts'
import type { Sink } from './zipWriter.ts'

/**
 * Writes the whole workspace as it is now into the sink, piece by piece, and answers the file's manifest.
 * Edits made meanwhile are neither held up nor in the file. Throws an AbortError when cancelled, and what
 * the store or the sink throws.
 */
export async function writeWorkspaceFile(
  sink: Sink,
  { appVersion }: { readonly appVersion: string },
  onProgress?: OnFileProgress,
  signal?: AbortSignal,
): Promise<Manifest> {
  await ensureWorkspaceId()
  const moment = await takeMoment()
  const { workspaceId: id, workspaceName: name, seq: journalSeq, total } = moment
  return writeFile(
    sink,
    {
      about: { appVersion, workspace: { id, name }, journalSeq },
      total,
      runs: table => runsOf(moment, table),
    },
    onProgress,
    signal,
  )
}

function runsOf(moment: Moment, table: FileTable): AsyncIterable<readonly object[]> {
  if (isDomainTable(table)) return moment.rows(table)
  if (table === 'journal') return moment.journal()
  if (table === 'journalChanges') return moment.journalChanges()
  return once([...moment.meta].sort((a, b) => (a.key < b.key ? -1 : 1)))
}

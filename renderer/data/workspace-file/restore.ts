import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import { FILE_TABLES, type FileTable, isDomainTable } from '@shared/domain/workspace-file/format.ts'
import type { FileRow } from '@shared/domain/workspace-file/lines.ts'
import type { TandemDatabase } from '../db.ts'
import { toStored } from '../stored.ts'
import { putWorkspaceId } from './identity.ts'
import type { OpenedFile } from './open.ts'
import type { OnFileProgress } from './progress.ts'

/**
 * Replaces everything in the store by what the file holds, in one transaction: a crash, a full disk or a
 * cancel half way leaves the store as it was. The file is unpacked a run at a time inside it (that takes no
 * waiting, so the transaction stays open) and memory holds the packed file and one run. Whoever shows the
 * store has to start anew after it.
 */
export async function restoreInto(
  database: TandemDatabase,
  file: OpenedFile,
  onProgress?: OnFileProgress,
  signal?: AbortSignal,
): Promise<void> {
  const of = Object.values(file.manifest.tables).reduce((sum, { rows }) => sum + rows, 0)
  const everything = [...database.writable, database.derived]
  let done = 0
  await database.transaction('rw', everything, async () => {
    for (const table of everything) await table.clear()
    for (const table of FILE_TABLES)
      for (const run of file.rows(table)) {
        signal?.throwIfAborted()
        await database.table(table).bulkAdd(run.map(row => stored(table, row)))
        done += run.length
        onProgress?.({ phase: 'restoring', done, of })
      }
    await putWorkspaceId(database, file.manifest.workspace.id)
  })
}

const stored = (table: FileTable, row: FileRow): unknown =>
  isDomainTable(table) ? toStored(table, row as unknown as TableRow<TableName>) : row

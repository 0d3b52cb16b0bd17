import {
  entryName,
  FILE_TABLES,
  type FileTable,
  FORMAT,
  FORMAT_VERSION,
  isDomainTable,
  MANIFEST_NAME,
} from '@shared/domain/workspace-file/format.ts'
import { lineOf } from '@shared/domain/workspace-file/lines.ts'
import {
  contentText,
  type Manifest,
  sealed,
  type TableFacts,
} from '@shared/domain/workspace-file/manifest.ts'
import { createSha256, sha256OfText } from '@shared/lib/sha256.ts'
import { ensureWorkspaceId } from './identity.ts'
import { type Moment, takeMoment } from './moment.ts'
import { breathe, type OnFileProgress } from './progress.ts'
import { createZipWriter, type Sink, type ZipWriter } from './zipWriter.ts'

/**
 * Writes the whole workspace as it is now into the sink, piece by piece, and answers the file's manifest.
 * Edits made meanwhile are neither held up nor in the file. Throws an AbortError when cancelled, and what
 * the store or the sink throws.
 */
export async function writeWorkspaceFile(
  sink: Sink,
  about: { readonly appVersion: string },
  onProgress?: OnFileProgress,
  signal?: AbortSignal,
): Promise<Manifest> {
  await ensureWorkspaceId()
  const moment = await takeMoment()
  const createdAt = new Date().toISOString()
  const zip = createZipWriter(sink)
  const tables: Record<string, TableFacts> = {}
  let done = 0
  for (const table of FILE_TABLES)
    tables[table] = await writeTable(zip, table, runsOf(moment, table), async rows => {
      done += rows
      onProgress?.({ phase: 'writing', done: Math.min(done, moment.total), of: moment.total })
      await breathe(signal)
    })
  const manifest = sealed(
    {
      format: FORMAT,
      formatVersion: FORMAT_VERSION,
      appVersion: about.appVersion,
      workspace: { id: moment.workspaceId, name: moment.workspaceName },
      createdAt,
      tables,
      journalSeq: moment.seq,
      contentHash: sha256OfText(contentText(tables)),
    },
    sha256OfText,
  )
  const part = zip.start(MANIFEST_NAME)
  part.add(encode(`${JSON.stringify(manifest, null, 2)}\n`))
  part.end()
  await zip.end()
  return manifest
}

async function writeTable(
  zip: ZipWriter,
  table: FileTable,
  runs: AsyncIterable<readonly object[]>,
  told: (rows: number) => Promise<void>,
): Promise<TableFacts> {
  const hash = createSha256()
  const part = zip.start(entryName(table))
  let rows = 0
  for await (const run of runs) {
    const bytes = encode(run.map(lineOf).join(''))
    hash.update(bytes)
    part.add(bytes)
    rows += run.length
    await zip.flush()
    await told(run.length)
  }
  part.end()
  return { rows, sha256: hash.hex() }
}

function runsOf(moment: Moment, table: FileTable): AsyncIterable<readonly object[]> {
  if (isDomainTable(table)) return moment.rows(table)
  if (table === 'journal') return moment.journal()
  if (table === 'journalChanges') return moment.journalChanges()
  return once([...moment.meta].sort((a, b) => (a.key < b.key ? -1 : 1)))
}

async function* once(rows: readonly object[]): AsyncGenerator<readonly object[]> {
  if (rows.length > 0) yield rows
}

const encoder = new TextEncoder()
const encode = (text: string): Uint8Array => encoder.encode(text)

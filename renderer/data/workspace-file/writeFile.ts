import {
  entryName,
  FILE_TABLES,
  type FileTable,
  FORMAT,
  FORMAT_VERSION,
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
import { breathe, type OnFileProgress } from './progress.ts'
import { createZipWriter, type Sink, type ZipWriter } from './zipWriter.ts'

/** What goes into a file: about it, and its rows in the order of their keys. */
export interface FileContent {
  readonly about: Pick<Manifest, 'appVersion' | 'workspace' | 'journalSeq' | 'accountsOf'>
  /** Rows there are about, for the progress. */
  readonly total: number
  runs(table: FileTable): AsyncIterable<readonly object[]>
}

/** Writes a file piece by piece into the sink, and answers its manifest. Throws an AbortError when cancelled. */
export async function writeFile(
  sink: Sink,
  { about, total, runs }: FileContent,
  onProgress?: OnFileProgress,
  signal?: AbortSignal,
): Promise<Manifest> {
  const createdAt = new Date().toISOString()
  const zip = createZipWriter(sink)
  const tables: Record<string, TableFacts> = {}
  let done = 0
  for (const table of FILE_TABLES)
    tables[table] = await writeTable(zip, table, runs(table), async rows => {
      done += rows
      onProgress?.({ phase: 'writing', done: Math.min(done, total), of: total })
      await breathe(signal)
    })
  const manifest = sealed(
    {
      format: FORMAT,
      formatVersion: FORMAT_VERSION,
      ...about,
      createdAt,
      tables,
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

/** Rows at hand as one run. */
export async function* once(rows: readonly object[]): AsyncGenerator<readonly object[]> {
  if (rows.length > 0) yield rows
}

const encoder = new TextEncoder()
const encode = (text: string): Uint8Array => encoder.encode(text)

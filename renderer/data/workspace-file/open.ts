import {
  entryName,
  FILE_TABLES,
  type FileTable,
  LIMITS,
  MANIFEST_NAME,
} from '@shared/domain/workspace-file/format.ts'
import { createLineCheck, type FileRow } from '@shared/domain/workspace-file/lines.ts'
import {
  contentText,
  type Manifest,
  readManifest,
  tableInWords,
} from '@shared/domain/workspace-file/manifest.ts'
import { readZipDirectory } from '@shared/domain/workspace-file/zipDirectory.ts'
import { type DomainError, err, ok, type Result } from '@shared/lib/result.ts'
import { createSha256, type Sha256, sha256OfText } from '@shared/lib/sha256.ts'
import type { ZipEntry } from '@shared/lib/zipEntries.ts'
import { breathe, type OnFileProgress } from './progress.ts'
import { linesOf, UnpackError, unpack } from './unpack.ts'

/** A workspace file whose every hash and every row was checked. */
export interface OpenedFile {
  readonly manifest: Manifest
  /** Runs of a table's rows, in the order of their keys. Reads at once, so it may stand in a transaction. */
  rows(table: FileTable): Generator<readonly FileRow[]>
}

/**
 * Opens a `.tandem` file: reads it into memory (packed), unpacks it once from end to end and checks every
 * hash and row, before anybody uses a part of it. Answers a typed error in plain words that names the table
 * and the line; throws an AbortError when cancelled.
 */
export async function openWorkspaceFile(
  source: Blob | Uint8Array,
  onProgress?: OnFileProgress,
  signal?: AbortSignal,
): Promise<Result<OpenedFile, DomainError>> {
  if (sizeOf(source) > LIMITS.fileBytes) return err('too-large', 'The file is larger than Tandem reads.')
  const bytes = source instanceof Uint8Array ? source : new Uint8Array(await source.arrayBuffer())
  const directory = readZipDirectory(bytes)
  if (!directory.ok) return directory
  const manifest = manifestOf(bytes, directory.value.get(MANIFEST_NAME))
  if (!manifest.ok) return manifest
  const checked = await checkTables(bytes, directory.value, manifest.value, onProgress, signal)
  if (!checked.ok) return checked
  return ok({
    manifest: manifest.value,
    *rows(table) {
      const entry = directory.value.get(entryName(table))
      if (!entry) return
      for (const lines of linesOf(unpack(bytes, entry))) yield lines.map(line => JSON.parse(line) as FileRow)
    },
  })
}

const sizeOf = (source: Blob | Uint8Array): number =>
  source instanceof Uint8Array ? source.length : source.size

function manifestOf(bytes: Uint8Array, entry: ZipEntry | undefined): Result<Manifest, DomainError> {
  if (!entry) return err('not-tandem', 'This file is not a Tandem workspace.')
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    let text = ''
    for (const piece of unpack(bytes, entry)) text += decoder.decode(piece, { stream: true })
    return readManifest(text + decoder.decode(), sha256OfText)
  } catch {
    return err(
      'damaged',
      'The file’s list of contents is damaged. Nothing was changed. Use another copy of the file.',
    )
  }
}

async function checkTables(
  bytes: Uint8Array,
  directory: ReadonlyMap<string, ZipEntry>,
  manifest: Manifest,
  onProgress: OnFileProgress | undefined,
  signal: AbortSignal | undefined,
): Promise<Result<undefined, DomainError>> {
  const of = Object.values(manifest.tables).reduce((sum, { rows }) => sum + rows, 0)
  let done = 0
  for (const table of FILE_TABLES) {
    const facts = manifest.tables[table]
    const entry = directory.get(entryName(table))
    if (!facts && !entry) continue
    if (!facts || !entry)
      return err('missing-table', `The file lacks its ${tableInWords(table)}. Use another copy of the file.`)
    const hash = createSha256()
    let rows = 0
    let lastSeq = 0
    try {
      for (const checked of checkedRuns(bytes, entry, table, hash)) {
        if (!checked.ok) return checked
        rows += checked.value.length
        if (rows > facts.rows) break
        lastSeq = Number(checked.value.at(-1)?.seq ?? lastSeq)
        onProgress?.({ phase: 'checking', done: done + rows, of })
        await breathe(signal)
      }
    } catch (error) {
      if (error instanceof UnpackError) return broken(table, error.message)
      throw error
    }
    if (rows !== facts.rows)
      return broken(
        table,
        `there are ${rows.toLocaleString('en')} where ${facts.rows.toLocaleString('en')} should be`,
      )
    if (hash.hex() !== facts.sha256) return broken(table, 'its checksum does not match')
    if (table === 'journal' && lastSeq !== manifest.journalSeq) return broken(table, 'its end is missing')
    done += rows
  }
  if (sha256OfText(contentText(manifest.tables)) !== manifest.contentHash)
    return err(
      'damaged',
      'The file’s checksums do not fit together. Nothing was changed. Use another copy of the file.',
    )
  return ok(undefined)
}

function* checkedRuns(
  bytes: Uint8Array,
  entry: ZipEntry,
  table: FileTable,
  hash: Sha256,
): Generator<Result<readonly FileRow[], DomainError>> {
  const check = createLineCheck(table)
  for (const lines of linesOf(hashed(unpack(bytes, entry), hash))) {
    const rows: FileRow[] = []
    for (const line of lines) {
      const row = check(line)
      if (!row.ok) return yield row
      rows.push(row.value)
    }
    yield ok(rows)
  }
}

function* hashed(pieces: Iterable<Uint8Array>, hash: Sha256): Generator<Uint8Array> {
  for (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
}

const broken = (table: FileTable, why: string) =>
  err(
    'damaged',
    `The ${tableInWords(table)} in the file are damaged: ${why}. Nothing was changed. Use another copy of the file.`,
    table,
  )

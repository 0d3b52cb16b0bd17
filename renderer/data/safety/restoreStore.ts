import { TABLE_NAMES, type TableName } from '@shared/domain/tableNames.ts'
import { type DomainError, err, ok, type Result } from '@shared/lib/result.ts'
import type { TandemDatabase } from '../db.ts'
import { type OpenedFile, openWorkspaceFile } from '../workspace-file/open.ts'
import type { OnFileProgress } from '../workspace-file/progress.ts'
import { restoreInto } from '../workspace-file/restore.ts'
import { keyOfBytes } from '../workspace-file/seal/fileKey.ts'
import { unsealed } from '../workspace-file/seal/unseal.ts'
import type { LoggedEntry } from './changeLines.ts'
import { beginAnew } from './identity.ts'
import { ReplayError, replayLines } from './replay.ts'
import { tableFacts } from './tableFacts.ts'

export interface RestoreSource {
  /** The snapshot's file; without one the log is replayed from the very beginning. */
  readonly bytes?: Uint8Array
  /** What opens that file, where it is encrypted. */
  readonly key?: Uint8Array
  /** Lines of the change log that follow the snapshot. */
  readonly lines: readonly string[]
  /** Stores that are let go by this: what is kept of them is not offered again. */
  readonly letGo: readonly string[]
}

export interface Restored {
  readonly rows: Readonly<Record<string, number>>
  /** Entries of the log that came back, and those that could not be used. */
  readonly replayed: number
  readonly leftOut: number
}

/**
 * Fills the store with a snapshot and the changes after it, in one transaction, then reads everything back and
 * compares it with the snapshot's own checksums. Until the end of that transaction the store is as it was. Errors
 * in plain words: those of the file, and `not-equal`.
 */
export async function restoreStore(
  database: TandemDatabase,
  source: RestoreSource,
  onProgress?: OnFileProgress,
): Promise<Result<Restored, DomainError>> {
  const opened = source.bytes && (await openSnapshot(source.bytes, source.key, onProgress))
  if (opened && !opened.ok) return opened
  const file = opened?.value
  const replayed = await fill(database, file, source, source.lines.length, onProgress)
  const rows = await checkedRows(database, file, source.lines.slice(0, replayed), onProgress)
  if (!rows.ok) return rows
  return ok({ rows: rows.value, replayed, leftOut: source.lines.length - replayed })
}

async function openSnapshot(
  bytes: Uint8Array,
  key: Uint8Array | undefined,
  onProgress: OnFileProgress | undefined,
): Promise<Result<OpenedFile, DomainError>> {
  const plain = await unsealed(bytes, key && (await keyOfBytes(key)), onProgress)
  return plain.ok ? openWorkspaceFile(plain.value, onProgress) : plain
}

/** Answers how many lines were replayed: when one does not fit, it and those after it are left out. */
async function fill(
  database: TandemDatabase,
  file: OpenedFile | undefined,
  source: RestoreSource,
  count: number,
  onProgress: OnFileProgress | undefined,
): Promise<number> {
  const everything = [...database.writable, database.derived]
  try {
    await database.transaction('rw', everything, async () => {
      if (file) await restoreInto(database, file, onProgress)
      else for (const table of everything) await table.clear()
      await replayLines(database, source.lines.slice(0, count))
      await beginAnew(source.letGo, database)
    })
    return count
  } catch (error) {
    if (error instanceof ReplayError) return fill(database, file, source, error.line, onProgress)
    throw error
  }
}

async function checkedRows(
  database: TandemDatabase,
  file: OpenedFile | undefined,
  lines: readonly string[],
  onProgress: OnFileProgress | undefined,
): Promise<Result<Record<string, number>, DomainError>> {
  const touched = netOf(lines)
  const rows: Record<string, number> = {}
  for (const [i, table] of TABLE_NAMES.entries()) {
    const found = await tableFacts(database, table)
    const kept = file?.manifest.tables[table]
    const same = touched.has(table)
      ? found.rows === (kept?.rows ?? 0) + (touched.get(table) ?? found.rows - (kept?.rows ?? 0))
      : found.rows === (kept?.rows ?? 0) && (!kept || found.sha256 === kept.sha256)
    if (!same)
      return err(
        'not-equal',
        `What was restored differs from the snapshot (${table}). Choose another snapshot.`,
      )
    rows[table] = found.rows
    onProgress?.({ phase: 'comparing', done: i + 1, of: TABLE_NAMES.length })
  }
  return ok(rows)
}

/**
 * Tables the lines wrote to, and by how many rows each grew; undefined where an undo or redo is among them, whose
 * changes stand in the journal. Every row the lines wrote was compared when it was written.
 */
function netOf(lines: readonly string[]): ReadonlyMap<TableName, number | undefined> {
  const net = new Map<TableName, number | undefined>()
  for (const line of lines) {
    const { entry, changes } = JSON.parse(line) as LoggedEntry
    for (const table of entry.tables) {
      const grown = changes?.reduce(
        (sum, one) => (one.table === table ? sum + (one.after ? 1 : 0) - (one.before ? 1 : 0) : sum),
        0,
      )
      const known = net.has(table) ? net.get(table) : 0
      net.set(table, grown === undefined || known === undefined ? undefined : known + grown)
    }
  }
  return net
}

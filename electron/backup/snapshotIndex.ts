import { join } from 'node:path'
import { SNAPSHOT_REASONS, type SnapshotReason } from '@shared/ipc/backup.ts'
import { isRecord } from '@shared/lib/isRecord.ts'
import { readJson } from '../settings/jsonFile.ts'

/** What is remembered of a snapshot beside what its name says. */
export interface Entry {
  readonly bytes: number
  readonly rows: Readonly<Record<string, number>> | undefined
  readonly reason: SnapshotReason | undefined
  /** Every byte was compared with the checksum, and how that ended. */
  readonly checked: 'good' | 'damaged' | undefined
  /** Undefined: written down by a Tandem that knew no encrypted ones. */
  readonly sealed: boolean | undefined
}

export type Index = ReadonlyMap<string, Entry>

export const indexPath = (folder: string): string => join(folder, 'index.json')

/** The index as far as it can be read; what is missing in it is found again from the files. */
export function readIndex(folder: string): Map<string, Entry> {
  const value = readJson(indexPath(folder))
  const index = new Map<string, Entry>()
  if (!isRecord(value) || !isRecord(value.snapshots)) return index
  for (const [name, entry] of Object.entries(value.snapshots)) {
    const parsed = entryOf(entry)
    if (parsed) index.set(name, parsed)
  }
  return index
}

export const indexText = (index: Index): string =>
  `${JSON.stringify({ version: 1, snapshots: Object.fromEntries(index) }, null, 2)}\n`

function entryOf(value: unknown): Entry | undefined {
  if (!isRecord(value)) return undefined
  const { bytes, rows, reason, checked, sealed } = value
  if (!Number.isSafeInteger(bytes)) return undefined
  return {
    bytes: bytes as number,
    rows: isRecord(rows) ? (rows as Record<string, number>) : undefined,
    reason: SNAPSHOT_REASONS.find(known => known === reason),
    checked: checked === 'good' || checked === 'damaged' ? checked : undefined,
    sealed: typeof sealed === 'boolean' ? sealed : undefined,
  }
}

import { isOpenConflict, type MergeConflict } from '@shared/domain/merge-conflict/schema.ts'
import { type Lost, lostWith } from '@shared/sync/discard.ts'
import type { SyncRow } from '@shared/sync/state.ts'
import { useLiveQuery } from 'dexie-react-hooks'
import { db } from './db.ts'
import { type RecordName, recordNames } from './recordNames.ts'
import { readAll } from './rows.ts'
import { rowsById } from './rowsById.ts'

/** What waits for a person because of sync, with the names of the records it is about. */
export interface Inbox {
  /** Both sides changed the same, the newest first. */
  readonly conflicts: readonly MergeConflict[]
  /** Changes the server did not take. */
  readonly refused: readonly Refused[]
  readonly names: ReadonlyMap<string, RecordName>
}

export interface Refused {
  readonly known: SyncRow
  /** What goes when it is given up; undefined where it cannot be. */
  readonly lost: Lost | undefined
}

export const useInbox = (): Inbox | undefined => useLiveQuery(readInbox, [])

async function readInbox(): Promise<Inbox> {
  const [all, refused] = await Promise.all([readAll('mergeConflicts'), refusedRows()])
  const conflicts = all.filter(isOpenConflict).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  const names = await recordNames([
    ...conflicts.map(({ recordId }) => recordId),
    ...refused.map(({ known }) => known.id),
  ])
  return { conflicts, refused, names }
}

async function refusedRows(): Promise<Refused[]> {
  const rows = await db.syncRows.where('dirty').equals(2).toArray()
  const mine = await rowsById(rows.map(({ id }) => id))
  return rows.map(known => ({ known, lost: lostWith(known, mine.get(known.id)) }))
}

/** How much waits; undefined until it is counted. */
export const useInboxCount = (): number | undefined =>
  useLiveQuery(async () => {
    const open = (await readAll('mergeConflicts')).filter(isOpenConflict).length
    return open + (await db.syncRows.where('dirty').equals(2).count())
  }, [])

/** Sends a refused row once more, as it is now. */
export const retryRefused = (id: string): Promise<void> =>
  db.transaction('rw', db.syncRows, async () => {
    const known = await db.syncRows.get(id)
    if (known?.dirty !== 2) return
    const { refused: _, ...rest } = known
    await db.syncRows.put({ ...rest, dirty: 1 })
  })

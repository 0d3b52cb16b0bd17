import type { TableName } from '@shared/domain/tableNames.ts'
import type { By } from '@shared/sync/document.ts'
import type { Seen } from '@shared/sync/protocol.ts'
import { db } from '../data/db.ts'
import { SEAL_NOTES } from '../data/sealNotes.ts'
import type { FirstSync } from '../state/teamSync.ts'
import { forgetInFlight } from './inFlight.ts'

/** Where this store stands with the team's database. Nothing of it leaves with a workspace file or a snapshot. */
export interface SyncPlace {
  /** The team workspace joined, as its marker names it. */
  readonly workspace: string
  /** How far the feed was read; opaque, absent at the beginning. */
  readonly since?: string
  /** An older revision than ours was met: the feed is to be read from its beginning, or is being read so. */
  readonly reading?: 'again' | 'fromStart'
  /** How often it was read from its beginning. */
  readonly readings?: number
  /** The newest revision that is known to stand there: a database that never had it was put back to an older state. */
  readonly seen?: Seen
  /** The last journal entry whose changes are noted in `syncRows`. */
  readonly seq: number
  readonly paused?: true
  /** Rows that were here before the team are still to be sent; absent once all of them are known there. */
  readonly unsent?: Unsent
  /** Until both are alike for the first time; it can be called off so long. */
  readonly first?: FirstTime
}

export interface FirstTime {
  readonly way: FirstSync
  /** The last journal entry before it. */
  readonly seq: number
  /** The intent that made room for the team's rows. */
  readonly intent?: string
}

/** How far the rows that were here before were sent: table by table, in the order of their ids. */
export interface Unsent {
  readonly table: TableName
  readonly after: string
  /** Whose they are, in the history of the others. */
  readonly by: By
}

const KEY = 'place'
/** Where documents with several revisions are kept until they are merged. */
export const BRANCHED = 'branched'
/** Where it is kept that every row is to be written once more. */
export const REWRITE = 'rewrite'

export const readPlace = async (): Promise<SyncPlace | undefined> =>
  (await db.syncMeta.get(KEY))?.value as SyncPlace | undefined

export async function putPlace(place: SyncPlace): Promise<void> {
  await db.syncMeta.put({ key: KEY, value: place })
}

/** The first time is over: both are alike. */
export const endFirst = (): Promise<void> =>
  db.transaction('rw', db.syncMeta, async () => {
    const place = await readPlace()
    if (!place?.first) return
    const { first: _, ...rest } = place
    await putPlace(rest)
  })

/** Leaves the team: what is known of the server's revisions is forgotten, the rows stay. */
export const leavePlace = (): Promise<void> =>
  db.transaction('rw', [db.syncRows, db.syncMeta], async () => {
    await db.syncRows.clear()
    await db.syncMeta.bulkDelete([KEY, BRANCHED, REWRITE, SEAL_NOTES])
    await forgetInFlight()
  })

/** The last of these is known to stand in the database, from now on. */
export async function noteSeen(
  answers: readonly { readonly kind: string; readonly id: string; readonly rev?: string }[],
): Promise<void> {
  const last = answers.findLast(({ kind }) => kind === 'stored')
  const place = await readPlace()
  if (place && last?.rev !== undefined) await putPlace({ ...place, seen: { id: last.id, rev: last.rev } })
}

/** From now on the feed is read from its beginning, inside the caller's transaction. */
export async function readFromStart(): Promise<void> {
  const place = await readPlace()
  if (!place) return
  const { since: _, seen: __, readings = 0, ...rest } = place
  await putPlace({ ...rest, readings: readings + 1, reading: 'fromStart' })
}

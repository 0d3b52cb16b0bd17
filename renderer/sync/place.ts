import type { TableName } from '@shared/domain/tables.ts'
import type { By } from '@shared/sync/document.ts'
import { db } from '../data/db.ts'
import { SEAL_NOTES } from '../data/sealNotes.ts'
import { forgetInFlight } from './inFlight.ts'

/** Where this store stands with the team's database. Nothing of it leaves with a workspace file or a snapshot. */
export interface SyncPlace {
  /** The team workspace joined, as its marker names it. */
  readonly workspace: string
  /** How far the feed was read; opaque, absent at the beginning. */
  readonly since?: string
  /** An older revision than ours was met: the feed is to be read from its beginning, or is being read so. */
  readonly reading?: 'again' | 'fromStart'
  /** The last journal entry whose changes are noted in `syncRows`. */
  readonly seq: number
  readonly paused?: true
  /** Rows that were here before the team are still to be sent; absent once all of them are known there. */
  readonly unsent?: Unsent
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

/** Leaves the team: what is known of the server's revisions is forgotten, the rows stay. */
export const leavePlace = (): Promise<void> =>
  db.transaction('rw', [db.syncRows, db.syncMeta], async () => {
    await db.syncRows.clear()
    await db.syncMeta.bulkDelete([KEY, BRANCHED, REWRITE, SEAL_NOTES])
    await forgetInFlight()
  })

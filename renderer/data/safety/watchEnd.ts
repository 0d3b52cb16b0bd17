import { liveQuery } from 'dexie'
import { OPEN_INTENT } from '../batch.ts'
import { db } from '../db.ts'
import { lastSeq } from '../journal.ts'

/** Where the journal ends, and whether an import is being written right now. */
export interface JournalEnd {
  readonly seq: number
  readonly open: boolean
}

/** Tells the journal's end now and after every commit, here or in a worker. */
export function watchJournalEnd(onEnd: (end: JournalEnd) => void): () => void {
  const subscription = liveQuery(async () => ({
    seq: await lastSeq(),
    open: (await db.meta.get(OPEN_INTENT)) !== undefined,
  })).subscribe({ next: onEnd, error: () => {} })
  return () => subscription.unsubscribe()
}

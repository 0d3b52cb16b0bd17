import { liveQuery } from 'dexie'
import { lastSeq } from './journal.ts'

/** Tells the journal's last position now and after every commit, here or in another window or worker. */
export function watchLastSeq(onSeq: (seq: number) => void, onError: (error: unknown) => void): () => void {
  const subscription = liveQuery(lastSeq).subscribe({
    next: onSeq,
    error: onError,
  })
  return () => subscription.unsubscribe()
}

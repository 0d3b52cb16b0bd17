import { type SyncStatus, syncStatus, watchSyncStatus } from '../sync/status.ts'
import { note } from './noteHappening.ts'

const wordsOf = (status: SyncStatus) => ({
  state: status.kind,
  failure: 'failure' in status ? status.failure.kind : undefined,
})

/** Writes down each time team sync stands differently; how far it is, not. */
export function noteSync(): void {
  let before = wordsOf(syncStatus())
  watchSyncStatus(() => {
    const now = wordsOf(syncStatus())
    if (now.state === before.state && now.failure === before.failure) return
    before = now
    note({ kind: 'sync', ...now })
  })
}

import { tableOfId } from '@shared/sync/entities.ts'
import { mergeBranches } from '@shared/sync/merge/branches.ts'
import type { Abort, Endpoint, Failure } from '@shared/sync/protocol.ts'
import type { SyncStore } from './syncStore.ts'

/**
 * Makes one revision of those a cluster or another program left side by side: the conflicts first, then the merged
 * child, and only once it is stored the tombstones of the losers, as a push of several is not one transaction.
 */
export async function mergeBranched(
  store: SyncStore,
  endpoint: Endpoint,
  signal: Abort,
): Promise<Failure | undefined> {
  for (const winner of await store.branched()) {
    const table = tableOfId(winner._id)
    if (table === undefined) continue
    const read = await endpoint.call('branches', { id: winner._id, revs: winner._conflicts ?? [] }, signal)
    if (!read.ok) return read.failure
    const merged = mergeBranches(table, winner, read.value)
    // One of them is a newer Tandem's: that one merges them.
    if (!merged) continue
    await store.keepConflicts(merged.conflicts)
    if (merged.child) {
      const stored = await endpoint.call('push', { docs: [merged.child] }, signal)
      if (!stored.ok) return stored.failure
      // Overtaken: the feed brings the document again.
      if (stored.value[0]?.kind !== 'stored') continue
    }
    const gone = await endpoint.call('push', { docs: merged.tombstones }, signal)
    if (!gone.ok) return gone.failure
    await store.branchEnded(winner._id)
  }
  return undefined
}

import { tableOfId } from '@shared/sync/entities.ts'
import { mergeBranches } from '@shared/sync/merge/branches.ts'
import type { Endpoint } from '@shared/sync/protocol.ts'
import type { MemoryDevice } from './memoryDevice.ts'

/** Small, so that few rows make several pages. */
const PAGE = 3

/**
 * Pulls first: a row whose answer was lost may stand on the server, be deleted there by another, and would be made
 * anew over that tombstone. Then pushes until nothing is dirty, pulls, merges what branched. Yields at every boundary of a step:
 * whoever stops asking there has crashed the device. Ends at the first failed call.
 */
export async function* syncRound(device: MemoryDevice, endpoint: Endpoint): AsyncGenerator<string> {
  device.startOver()
  if (!(yield* pull(device, endpoint))) return
  if (!(yield* push(device, endpoint))) return
  if (!(yield* pull(device, endpoint))) return
  yield* mergeBranched(device, endpoint)
}

async function* push(device: MemoryDevice, endpoint: Endpoint): AsyncGenerator<string, boolean> {
  for (;;) {
    const out = device.outgoing(PAGE)
    if (out.docs.length === 0) return true
    yield 'noted'
    const answer = await endpoint.call('push', { docs: out.docs })
    yield 'pushed'
    if (!answer.ok) return false
    device.settled(out, answer.value)
    yield 'settled'
    if (answer.value.some(({ kind }) => kind === 'conflict')) return true
  }
}

async function* pull(device: MemoryDevice, endpoint: Endpoint): AsyncGenerator<string, boolean> {
  for (;;) {
    const { since } = device
    const answer = await endpoint.call('changes', {
      ...(since !== undefined && { since }),
      limit: PAGE,
      wait: false,
    })
    yield 'fetched'
    if (!answer.ok) return false
    device.received(answer.value.docs, answer.value.since, answer.value.more)
    yield 'received'
    if (!answer.value.more) return true
  }
}

async function* mergeBranched(device: MemoryDevice, endpoint: Endpoint): AsyncGenerator<string> {
  for (const [id, winner] of [...device.branched]) {
    const table = tableOfId(id)
    const answer = await endpoint.call('branches', { id, revs: winner._conflicts ?? [] })
    yield 'branches read'
    if (!answer.ok || !table) return
    const merged = mergeBranches(table, winner, answer.value)
    if (!merged) continue
    device.conflictsFound(merged.conflicts)
    yield 'conflicts written'
    if (merged.child) {
      const stored = await endpoint.call('push', { docs: [merged.child] })
      yield 'child pushed'
      if (!stored.ok) return
      if (stored.value[0]?.kind !== 'stored') continue
    }
    const gone = await endpoint.call('push', { docs: merged.tombstones })
    yield 'branches ended'
    if (!gone.ok) return
    device.branched.delete(id)
  }
}

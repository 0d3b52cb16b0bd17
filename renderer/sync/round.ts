import { type Abort, BATCH_ROWS, type Endpoint, type Failure } from '@shared/sync/protocol.ts'
import { mergeBranched } from './mergeBranched.ts'
import type { SyncStore } from './syncStore.ts'

/** Told as a round goes on. */
export type OnProgress = (progress: { readonly way: 'push' | 'pull'; readonly left: number }) => void

/** Overtaken this often in a row, the feed is read from its beginning: the place in it must be wrong. */
const PATIENCE = 4

/** Even then: whoever asks again waits first. */
const OVERTAKEN: Failure = {
  kind: 'server',
  message: 'The server says that records were changed by others, but does not show how.',
}

/**
 * Pulls, then pushes until nothing is dirty; a row that was overtaken is merged and pushed again. Pulls first: a row
 * whose answer was lost may be stored, and deleted there by another, and would be made anew over that tombstone.
 */
export async function syncRound(
  store: SyncStore,
  endpoint: Endpoint,
  signal: Abort,
  onProgress: OnProgress = () => {},
): Promise<Failure | undefined> {
  await store.startOver()
  for (let turn = 1; ; turn++) {
    const failure = await pullAll(store, endpoint, signal, onProgress)
    if (failure) return failure
    const pushed = await pushAll(store, endpoint, signal, onProgress)
    if ('kind' in pushed) return pushed
    if (!pushed.overtaken) return mergeBranched(store, endpoint, signal)
    if (turn === 2 * PATIENCE) return OVERTAKEN
    if (turn === PATIENCE) await store.startOver('always')
  }
}

async function pushAll(
  store: SyncStore,
  endpoint: Endpoint,
  signal: Abort,
  onProgress: OnProgress,
): Promise<Failure | { readonly overtaken: boolean }> {
  await store.collect()
  for (;;) {
    const sent = await store.batch()
    if (sent.length === 0) return { overtaken: false }
    onProgress({ way: 'push', left: (await store.counts()).dirty })
    const answer = await endpoint.call('push', { docs: sent.map(({ doc }) => doc) }, signal)
    if (!answer.ok) return answer.failure
    const { overtaken } = await store.settle(sent, answer.value)
    if (overtaken) return { overtaken }
  }
}

async function pullAll(
  store: SyncStore,
  endpoint: Endpoint,
  signal: Abort,
  onProgress: OnProgress,
): Promise<Failure | undefined> {
  for (;;) {
    const since = (await store.place())?.since
    const answer = await endpoint.call(
      'changes',
      { ...(since !== undefined && { since }), limit: BATCH_ROWS, wait: false },
      signal,
    )
    if (!answer.ok) {
      if (answer.failure.kind !== 'sinceRefused' || since === undefined) return answer.failure
      await store.startOver('always')
      continue
    }
    await store.receive(answer.value)
    onProgress({ way: 'pull', left: answer.value.pending ?? 0 })
    if (!answer.value.more) return undefined
  }
}

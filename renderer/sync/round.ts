import { type Abort, BATCH_ROWS, type Endpoint, type Failure } from '@shared/sync/protocol.ts'
import { mergeBranched } from './mergeBranched.ts'
import type { SyncStore } from './syncStore.ts'

/** `left` undefined: the server does not say it. `fromStart`: the feed is read from its beginning. */
export interface Progress {
  readonly way: 'push' | 'pull'
  readonly done: number
  readonly left: number | undefined
  readonly fromStart?: boolean
}

/** Told as a round goes on. */
export type OnProgress = (progress: Progress) => void

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

/** The next batch is made while one is on its way, and an answer is stored while the next is. */
async function pushAll(
  store: SyncStore,
  endpoint: Endpoint,
  signal: Abort,
  onProgress: OnProgress,
): Promise<Failure | { readonly overtaken: boolean }> {
  await store.collect()
  let left = (await store.counts()).dirty
  let done = 0
  let storing: Promise<unknown> = Promise.resolve()
  let sent = await store.batch()
  for (;;) {
    if (sent.length === 0) {
      await storing
      // What was edited while it was on its way.
      sent = await store.batch()
      if (sent.length === 0) return { overtaken: false }
    }
    onProgress({ way: 'push', done, left })
    const docs = sent.map(({ doc }) => doc)
    const [answer, next] = await Promise.all([
      endpoint.call('push', { docs }, signal),
      store.batch(),
      storing,
    ])
    if (!answer.ok) return answer.failure
    const settled = store.settle(sent, answer.value)
    if (answer.value.some(({ kind }) => kind === 'conflict')) return settled
    storing = settled
    done += sent.length
    left = Math.max(left - sent.length, next.length)
    sent = next
  }
}

/** The next page is asked for while one is taken in. */
async function pullAll(
  store: SyncStore,
  endpoint: Endpoint,
  signal: Abort,
  onProgress: OnProgress,
): Promise<Failure | undefined> {
  const ask = (since: string | undefined) =>
    endpoint.call(
      'changes',
      { ...(since !== undefined && { since }), limit: BATCH_ROWS, wait: false },
      signal,
    )
  let since = (await store.place())?.since
  const fromStart = since === undefined
  let done = 0
  let asked = ask(since)
  for (;;) {
    const answer = await asked
    if (!answer.ok) {
      if (answer.failure.kind !== 'sinceRefused' || since === undefined) return answer.failure
      await store.startOver('always')
      since = undefined
      asked = ask(since)
      continue
    }
    const page = answer.value
    if (page.more) asked = ask(page.since)
    await store.receive(page)
    since = page.since
    if (!page.more) return undefined
    done += page.docs.length
    onProgress({ way: 'pull', done, left: page.pending, fromStart })
  }
}

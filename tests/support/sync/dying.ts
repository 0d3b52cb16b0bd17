import type { SyncStore } from '../../../renderer/sync/syncStore.ts'
import type { Endpoint } from '../../../shared/sync/protocol.ts'

/** A process that ends after so many steps of a round: nothing that follows ever happens. */
export interface Dying {
  readonly store: SyncStore
  readonly endpoint: Endpoint
  /** What was done, in its order. */
  readonly steps: readonly string[]
  /** Settles with the moment of death. */
  readonly died: Promise<'died'>
}

/** Steps are the transactions of the store and the calls to the server; reads change nothing and are none. */
export function dying(store: SyncStore, endpoint: Endpoint, after = Number.POSITIVE_INFINITY): Dying {
  const steps: string[] = []
  let die = () => {}
  const died = new Promise<'died'>(resolve => {
    die = () => resolve('died')
  })

  const step =
    <A extends readonly unknown[], R>(name: string, work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (steps.length >= after) return new Promise(() => {})
      const value = await work(...args)
      steps.push(name)
      if (steps.length < after) return value
      die()
      return new Promise(() => {})
    }

  return {
    steps,
    died,
    store: {
      ...store,
      startOver: step('startOver', store.startOver),
      collect: step('collect', store.collect),
      batch: step('batch', store.batch),
      settle: step('settle', store.settle),
      receive: step('receive', store.receive),
      keepConflicts: step('keepConflicts', store.keepConflicts),
      branchEnded: step('branchEnded', store.branchEnded),
    },
    endpoint: {
      call: (call, input, signal) => step(call, () => endpoint.call(call, input, signal))(),
    },
  }
}

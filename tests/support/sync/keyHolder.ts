import { type CouchOptions, createCouch } from '../../../electron/sync/couch.ts'
import { SyncFailure } from '../../../electron/sync/failure.ts'
import { newDerivation } from '../../../electron/sync/seal/deriveKey.ts'
import type { KeptKeys } from '../../../electron/sync/seal/keptKeys.ts'
import { doKeyTask } from '../../../electron/sync/seal/keyTasks.ts'
import { createSend } from '../../../electron/sync/send.ts'
import type { KeyTask } from '../../../shared/ipc/sync.ts'
import type { Endpoint, FailureKind } from '../../../shared/sync/protocol.ts'

export interface KeyHolder {
  /** The worker of this laptop, with what is kept of the keys. */
  readonly endpoint: Endpoint
  readonly kept: KeptKeys | undefined
  /** What the main process does with the keys; the worker is another one then. Answers why not. */
  change(task: KeyTask): Promise<FailureKind | undefined>
}

/** Main process and worker of one laptop as far as keys go. A guess at a passphrase costs little here. */
export function keyHolder(options: Omit<CouchOptions, 'keys'>, given?: KeptKeys): KeyHolder {
  const send = createSend({ timeoutMs: 60_000, heartbeatMs: 30_000, ...options })
  const derivation = () => ({ ...newDerivation(), n: 2 ** 14 })
  let kept = given
  let worker = fresh()
  function fresh(): Endpoint {
    const learned = (next: KeptKeys) => {
      kept = next
    }
    return createCouch({ ...options, keys: { kept, learned } })
  }
  return {
    endpoint: { call: (call, input, signal) => worker.call(call, input, signal) },
    get kept() {
      return kept
    },
    async change(task) {
      try {
        kept = await doKeyTask({ send, kept, derivation }, task)
      } catch (error) {
        if (error instanceof SyncFailure) return error.failure.kind
        throw error
      }
      worker = fresh()
      return undefined
    },
  }
}

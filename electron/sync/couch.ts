import type { Abort, Answer, Endpoint, FailureKind, SyncCall, SyncCalls } from '@shared/sync/protocol.ts'
import { branches } from './branches.ts'
import type { Calls } from './calls.ts'
import { changes } from './changes.ts'
import { failureOf, SyncFailure } from './failure.ts'
import { look } from './look.ts'
import { mark } from './mark.ts'
import { createPace } from './pace.ts'
import { push } from './push.ts'
import { createKeyring, type KeyOptions } from './seal/keyring.ts'
import { sealCalls } from './seal/sealCalls.ts'
import { type Connection, createSend } from './send.ts'

export type CouchOptions = Omit<Connection, 'timeoutMs' | 'heartbeatMs'> &
  Partial<Pick<Connection, 'timeoutMs' | 'heartbeatMs'>> & {
    /** Absent: the documents go and come as they are, sealed or not. */
    readonly keys?: KeyOptions
  }

/** A bad answer may have been one that was too large. */
const SLOWER: ReadonlySet<FailureKind> = new Set(['timeout', 'rateLimited', 'badAnswer'])

/** A CouchDB database as an endpoint. It never throws and, but for one new login, tries nothing twice. */
export function createCouch(options: CouchOptions): Endpoint {
  const connection = { timeoutMs: 60_000, heartbeatMs: 30_000, ...options }
  const send = createSend(connection)
  const pace = createPace()
  const bare: Calls = {
    changes: (input, signal) => changes({ send, pace, heartbeatMs: connection.heartbeatMs }, input, signal),
    push: (input, signal) => push({ send, pace }, input, signal),
    branches: (input, signal) => branches(send, input, signal),
    look: ({ seen }, signal) => look(send, signal, seen),
    mark: (input, signal) => mark(send, input, signal),
  }
  const calls = options.keys ? sealCalls(bare, createKeyring(send, options.keys)) : bare
  return {
    async call<C extends SyncCall>(
      call: C,
      input: SyncCalls[C]['input'],
      signal?: Abort,
    ): Promise<Answer<C>> {
      try {
        const value = await calls[call](input, signal)
        pace.faster()
        return { ok: true, value }
      } catch (error) {
        const failure = error instanceof SyncFailure ? error.failure : failureOf('badAnswer')
        if (SLOWER.has(failure.kind)) pace.slower()
        return { ok: false, failure }
      }
    },
  }
}

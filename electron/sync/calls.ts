import type { Abort, SyncCall, SyncCalls } from '@shared/sync/protocol.ts'

/** Each call of an endpoint as a function; it throws SyncFailure. */
export type Calls = {
  readonly [C in SyncCall]: (
    input: SyncCalls[C]['input'],
    signal: Abort | undefined,
  ) => Promise<SyncCalls[C]['output']>
}

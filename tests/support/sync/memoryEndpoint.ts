import type { RowDocument } from '@shared/sync/document.ts'
import type {
  Abort,
  Answer,
  ChangesPage,
  Endpoint,
  FailureKind,
  PushAnswer,
  SyncCall,
  SyncCalls,
} from '@shared/sync/protocol.ts'
import type { MemoryNode } from './memoryNode.ts'

/** A rule of the server: why it refuses a document, if it does. */
export type Refusal = (doc: RowDocument) => string | undefined

type Calls = {
  readonly [C in SyncCall]: (
    input: SyncCalls[C]['input'],
    signal: Abort | undefined,
  ) => SyncCalls[C]['output'] | Promise<SyncCalls[C]['output']>
}

/** An endpoint in memory with CouchDB's manners: revisions, conflicts, tombstones, an opaque place in the feed. */
export function memoryEndpoint(node: MemoryNode, refuses: Refusal = () => undefined): Endpoint {
  const store = (doc: RowDocument): PushAnswer => {
    const reason = refuses(doc)
    return reason === undefined ? node.put(doc) : { kind: 'refused', id: doc._id, code: 'forbidden', reason }
  }

  async function changes(
    { since, limit, wait }: SyncCalls['changes']['input'],
    signal: Abort | undefined,
  ): Promise<ChangesPage> {
    const at = placeOf(since)
    const page = node.changes(at, limit)
    if (!wait || page.docs.length > 0) return page
    await node.changed(signal)
    return node.changes(at, limit)
  }

  const calls: Calls = {
    changes,
    push: ({ docs }) => docs.map(store),
    branches: ({ id, revs }) => revs.flatMap(rev => node.body(id, rev) ?? []),
    look: ({ seen }) => ({
      ...(node.marker && { marker: node.marker }),
      documents: node.living(),
      ...(seen && !node.body(seen.id, seen.rev) && { rolledBack: true as const }),
    }),
    mark: ({ marker }) => ({ kind: node.mark(marker) ? 'stored' : 'conflict' }),
  }

  return {
    async call<C extends SyncCall>(
      call: C,
      input: SyncCalls[C]['input'],
      signal?: Abort,
    ): Promise<Answer<C>> {
      if (signal?.aborted) return failed('aborted')
      const refused = call === 'changes' && 'since' in input && !Number.isInteger(placeOf(input.since))
      if (refused) return failed('sinceRefused')
      const value = await calls[call](input, signal)
      return signal?.aborted ? failed('aborted') : { ok: true, value }
    },
  }
}

const placeOf = (since: string | undefined): number => Number(since ?? 0)

export const failed = (kind: FailureKind) => ({ ok: false, failure: { kind, message: kind } }) as const

import type { RowDocument } from '@shared/sync/document.ts'
import type { Answer, Endpoint, FailureKind, PushAnswer, SyncCall, SyncCalls } from '@shared/sync/protocol.ts'
import type { MemoryNode } from './memoryNode.ts'

/** What goes wrong with one call. `twice`: a push is delivered two times, the second answer comes back. */
export type Fault = 'none' | 'requestLost' | 'answerLost' | 'twice'

/** A rule of the server: why it refuses a document, if it does. */
export type Refusal = (doc: RowDocument) => string | undefined

export interface EndpointOptions {
  /** The node that answers now: a device may meet another one each time. */
  readonly node: () => MemoryNode
  readonly fault?: (call: SyncCall) => Fault
  readonly refuses?: Refusal
}

/** An endpoint in memory with CouchDB's manners: revisions, conflicts, tombstones, an opaque place in the feed. */
export class MemoryEndpoint implements Endpoint {
  constructor(readonly options: EndpointOptions) {}

  async call<C extends SyncCall>(call: C, input: SyncCalls[C]['input']): Promise<Answer<C>> {
    const fault = this.options.fault?.(call) ?? 'none'
    if (fault === 'requestLost') return failed('offline')
    if (fault === 'twice' && call === 'push') this.#answer(call, input)
    const value = this.#answer(call, input)
    return fault === 'answerLost' ? failed('timeout') : { ok: true, value }
  }

  #answer<C extends SyncCall>(call: C, input: SyncCalls[C]['input']): SyncCalls[C]['output'] {
    const node = this.options.node()
    const calls: { readonly [K in SyncCall]: (input: SyncCalls[K]['input']) => SyncCalls[K]['output'] } = {
      changes: ({ since, limit }) => {
        const places = placesOf(since)
        const { at, ...page } = node.changes(places[node.name] ?? 0, limit)
        return { ...page, since: JSON.stringify({ ...places, [node.name]: at }) }
      },
      push: ({ docs }) => docs.map(doc => this.#store(node, doc)),
      branches: ({ id, revs }) => revs.flatMap(rev => node.body(id, rev) ?? []),
      look: () => ({ documents: node.ids().length }),
      mark: () => ({ kind: 'stored' }),
    }
    return calls[call](input)
  }

  #store(node: MemoryNode, doc: RowDocument): PushAnswer {
    const reason = this.options.refuses?.(doc)
    return reason === undefined ? node.put(doc) : { kind: 'refused', id: doc._id, code: 'forbidden', reason }
  }
}

const placesOf = (since: string | undefined): Readonly<Record<string, number>> =>
  since === undefined ? {} : (JSON.parse(since) as Record<string, number>)

const failed = (kind: FailureKind): { ok: false; failure: { kind: FailureKind; message: string } } => ({
  ok: false,
  failure: { kind, message: kind },
})

import type { RowDocument } from '@shared/sync/document.ts'
import type { Answer, Endpoint, PushAnswer, SyncCall, SyncCalls } from '@shared/sync/protocol.ts'
import { createCouch } from '../../../electron/sync/couch.ts'
import { readDocument } from '../../../electron/sync/readDocument.ts'
import { type FaultProxy, type Fault as ProxyFault, startFaultProxy } from './faultProxy.ts'
import { html, isFeed, isPush, json, lostAnswer, opaqueSequences, reset, resetMidBody } from './faults.ts'
import type { Server } from './server.mjs'
import { type LineFault, type OpenServer, REFUSED_NOTES, type SimNode } from './simNode.ts'
import { databaseName } from './testServer.ts'

/** What stands for each fault on a real line, in turn. */
const FAULTS: Readonly<Record<Exclude<LineFault, 'none'>, readonly ProxyFault[]>> = {
  requestLost: [reset, html(502), json(429, { error: 'too_many_requests', reason: '' })],
  answerLost: [lostAnswer, resetMidBody],
}

const RULES = {
  _id: '_design/rules',
  validate_doc_update: `function (doc) {
    if (doc.row && typeof doc.row.notes === 'string' && doc.row.notes.indexOf('${REFUSED_NOTES}') === 0)
      throw { forbidden: 'Not here.' }
  }`,
}

/** Nodes of a simulation as databases of a real peer, each behind a bad line. They replicate as CouchDB does. */
export function peerServerOn(server: Server): OpenServer {
  return async count => {
    const names = ['a', 'b'].slice(0, count)
    const nodes = await Promise.all(
      names.map(name => PeerNode.open(server, name, databaseName(`sim-${name}`))),
    )
    return {
      nodes,
      close: async () => {
        for (const node of nodes) await node.close()
      },
    }
  }
}

class PeerNode implements SimNode {
  readonly #endpoint: Endpoint
  #turn = 0

  private constructor(
    readonly name: string,
    readonly server: Server,
    readonly database: string,
    readonly proxy: FaultProxy,
  ) {
    const { name: user, password: secret } = server.admin
    this.#endpoint = createCouch({
      url: `${proxy.origin}/${database}`,
      signIn: 'session',
      user,
      secret,
      fetch,
    })
  }

  static async open(server: Server, name: string, database: string): Promise<PeerNode> {
    await server.createDatabase(database)
    await server.ask(`${database}/${RULES._id}`, { method: 'PUT', body: RULES })
    const proxy = await startFaultProxy(server.url)
    proxy.fault(opaqueSequences(), { when: isFeed })
    return new PeerNode(name, server, database, proxy)
  }

  over(fault: LineFault): Endpoint {
    if (fault === 'none') return this.#endpoint
    return { call: (call, input) => this.#badCall(fault, call, input) }
  }

  async #badCall<C extends SyncCall>(
    fault: Exclude<LineFault, 'none'>,
    call: C,
    input: SyncCalls[C]['input'],
  ): Promise<Answer<C>> {
    const faults = FAULTS[fault]
    const wrong = faults[this.#turn++ % faults.length] ?? reset
    const when = call === 'push' ? isPush : call === 'changes' ? isFeed : () => true
    this.proxy.fault(wrong, { times: 1, when })
    return this.#endpoint.call(call, input)
  }

  async put(doc: RowDocument): Promise<PushAnswer> {
    const { body } = await this.server.ask(`${this.database}/_bulk_docs`, {
      method: 'POST',
      body: { docs: [doc] },
    })
    const [answer] = body as { id: string; rev?: string }[]
    return answer?.rev === undefined
      ? { kind: 'conflict', id: doc._id }
      : { kind: 'stored', id: doc._id, rev: answer.rev }
  }

  async documents(): Promise<ReadonlyMap<string, RowDocument>> {
    const { body } = await this.server.ask(`${this.database}/_changes?include_docs=true&conflicts=true`)
    const docs = (body as { results: { doc: unknown }[] }).results.flatMap(
      ({ doc }) => readDocument(doc) ?? [],
    )
    return new Map(docs.map(doc => [doc._id as string, doc] as const).sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  async replicateFrom(other: PeerNode): Promise<void> {
    await this.server.replicate(other.database, this.database)
  }

  async close(): Promise<void> {
    await this.proxy.close()
    await this.server.ask(this.database, { method: 'DELETE' })
  }
}

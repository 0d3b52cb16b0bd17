import type { RowDocument } from '@shared/sync/document.ts'
import type { Endpoint } from '@shared/sync/protocol.ts'
import { failed, memoryEndpoint } from './memoryEndpoint.ts'
import { MemoryNode } from './memoryNode.ts'
import { type LineFault, type OpenServer, REFUSED_NOTES, type SimNode } from './simNode.ts'

/** A server of one node or two, in memory. */
export const openMemoryServer: OpenServer = async nodes => ({
  nodes: ['a', 'b'].slice(0, nodes).map(name => new MemorySimNode(name)),
  close: async () => {},
})

class MemorySimNode implements SimNode {
  readonly #node = new MemoryNode()
  readonly #endpoint = memoryEndpoint(this.#node, refuses)

  constructor(readonly name: string) {}

  over(fault: LineFault): Endpoint {
    if (fault === 'none') return this.#endpoint
    if (fault === 'requestLost') return { call: async () => failed('offline') }
    return {
      call: async (call, input) => {
        await this.#endpoint.call(call, input)
        return failed('timeout')
      },
    }
  }

  put = async (doc: RowDocument) => this.#node.put(doc)
  documents = async () => this.#node.documents()

  async replicateFrom(other: MemorySimNode): Promise<void> {
    this.#node.replicateFrom(other.#node)
  }
}

const refuses = ({ row }: RowDocument): string | undefined =>
  typeof row?.notes === 'string' && row.notes.startsWith(REFUSED_NOTES) ? 'Not here.' : undefined

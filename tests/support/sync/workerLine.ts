import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads'
import { serve } from '../../../electron/sync/serve.ts'
import { endpointOver } from '../../../renderer/platform/syncPort.ts'
import type { Endpoint } from '../../../shared/sync/protocol.ts'

/** The page's end of a line to a worker that serves this endpoint; `suspend` is what the machine's sleep does to it. */
export function workerLine(endpoint: Endpoint) {
  const ends: NodePort[] = []
  let abortAll = () => {}
  return {
    endpoint: endpointOver(async () => {
      const { port1, port2 } = new MessageChannel()
      ends.push(port1, port2)
      abortAll = serve(
        {
          post: message => port2.postMessage(message),
          onMessage: listener => port2.on('message', listener),
          onClose: listener => port2.on('close', listener),
        },
        endpoint,
      )
      return { ok: true, port: port1 as unknown as MessagePort }
    }),
    suspend: () => abortAll(),
    close: () => {
      for (const end of ends) end.close()
    },
  }
}

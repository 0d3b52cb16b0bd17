import type { Endpoint } from '@shared/sync/protocol.ts'
import { type MessagePortMain, net } from 'electron'
import { createCouch } from './couch.ts'
import { type ServedPort, serve } from './serve.ts'
import type { FromSyncProcess, ToSyncProcess, WorkerAccess } from './workerMessages.ts'

// The utility process that speaks to the endpoint. It keeps no data: when it ends, nothing is lost.
let endpoint: Endpoint | undefined
const abortOf = new Map<MessagePortMain, () => void>()

process.parentPort.on('message', ({ data, ports }) => {
  const message = data as ToSyncProcess
  if (message.does === 'use') endpoint = couchOf(message.access)
  else if (message.does === 'abort') for (const abort of abortOf.values()) abort()
  else if (endpoint) for (const port of ports) open(port, endpoint)
})

const couchOf = ({ kept, ...access }: WorkerAccess): Endpoint =>
  createCouch({
    ...access,
    fetch: (url, init) => net.fetch(url, init),
    keys: {
      kept,
      learned: kept => process.parentPort.postMessage({ url: access.url, kept } satisfies FromSyncProcess),
    },
  })

function open(port: MessagePortMain, endpoint: Endpoint): void {
  abortOf.set(port, serve(served(port), endpoint))
  port.on('close', () => abortOf.delete(port))
  port.start()
}

const served = (port: MessagePortMain): ServedPort => ({
  post: message => port.postMessage(message),
  onMessage: listener => port.on('message', ({ data }) => listener(data)),
  onClose: listener => port.on('close', listener),
})

import type { Endpoint } from '@shared/sync/protocol.ts'
import type { MessagePortMain } from 'electron'
import { type ServedPort, serve } from '../../../electron/sync/serve.ts'

/** A server that takes everything at once: what is left is the way there and back. */
const takesAll = {
  call: async (_: string, { docs }: { docs: readonly { _id: string }[] }) => ({
    ok: true,
    value: docs.map(({ _id }) => ({ kind: 'stored', id: _id, rev: '1-a' })),
  }),
} as unknown as Endpoint

const served = (port: MessagePortMain): ServedPort => ({
  post: message => port.postMessage(message),
  onMessage: listener => port.on('message', ({ data }) => listener(data)),
  onClose: listener => port.on('close', listener),
})

process.parentPort.on('message', ({ data, ports }) => {
  for (const port of ports) {
    serve(served(port), takesAll)
    port.start()
  }
  const { id, docs } = data as { id?: number; docs?: readonly { _id: string }[] }
  if (docs) process.parentPort.postMessage({ id, answers: docs.map(({ _id }) => ({ id: _id, rev: '1-a' })) })
})

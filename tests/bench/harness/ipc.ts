import type { RowDocument } from '@shared/sync/document.ts'
import { type Answer, BATCH_ROWS } from '@shared/sync/protocol.ts'
import { endpointOver } from '../../../renderer/platform/syncPort.ts'
import { interleaved, type Times } from './interleave.ts'
import { sampleOf } from './rows.ts'

declare global {
  interface Window {
    bridge: { push(docs: readonly unknown[]): Promise<readonly unknown[]> }
  }
}

const port = new Promise<MessagePort>(resolve =>
  window.addEventListener('message', ({ data, ports: [given] }) => {
    if (data === 'bench.port' && given) resolve(given)
  }),
)

/** Documents to the worker and its answers back: over the app's own line in its batches, and through the main process. */
export async function toWorker(count: number, rounds: number): Promise<Times<'ours' | 'main'>> {
  const docs = sampleOf(1_000, count).deals.map(
    row =>
      ({
        _id: row.id,
        type: 'deal',
        v: 1,
        row,
        by: { actor: 'Bench', device: 'Bench' },
      }) as unknown as RowDocument,
  )
  const endpoint = endpointOver(async () => ({ ok: true, port: await port }))
  return interleaved(rounds, {
    ours: async () => {
      const calls: Promise<Answer<'push'>>[] = []
      for (let at = 0; at < docs.length; at += BATCH_ROWS)
        calls.push(endpoint.call('push', { docs: docs.slice(at, at + BATCH_ROWS) }))
      const stored = (await Promise.all(calls)).flatMap(answer => (answer.ok ? answer.value : []))
      if (stored.length !== docs.length) throw new Error('Answers are missing.')
    },
    main: async () => {
      if ((await window.bridge.push(docs)).length !== docs.length) throw new Error('Answers are missing.')
    },
  })
}

import { describe, expect, it } from 'vitest'
import { lineText, parseLine } from '../../../electron/backup/logLines.ts'
import type { Handlers } from '../../../electron/ipc/handlers.ts'
import { createRouter } from '../../../electron/ipc/router.ts'
import { type ServedPort, serve } from '../../../electron/sync/serve.ts'
import { deepJson } from '../../support/fuzz/garbage.ts'

const OWN = { url: 'app://tandem/index.html', parent: null }

describe('a request of a page that was taken over', () => {
  const router = createRouter({ handlers: {} as Handlers, owns: () => true, log() {}, failed() {} })
  const ask = (route: unknown, input: unknown = {}) => router(OWN, { window: undefined }, route, input)

  it('for a route that is no text, and cannot become one, is answered', async () => {
    const odd = { toString: 1, valueOf: 1 }
    expect(await ask(odd)).toMatchObject({ ok: false, error: { code: 'unknown-route' } })
    expect(await router(null, { window: undefined }, odd, {})).toMatchObject({ ok: false })
  })

  it('that holds bytes in the place of a list is refused, not failed over', async () => {
    const happening = { kind: 'storeFailed', trace: { name: 'Error', at: new Uint8Array(3) } }
    expect(await ask('diagnostics.note', happening)).toMatchObject({ error: { code: 'bad-input' } })
  })

  it('is not said back at its whole length', async () => {
    const long = 'x'.repeat(1_000_000)
    for (const answer of [await ask(long), await ask('backup.commit', { rows: { [long]: -1 } })])
      expect(JSON.stringify(answer).length).toBeLessThan(1_000)
  })
})

it('a line of the change log with a line separator of Unicode in it is read again', () => {
  const line = { prev: 1, seq: 2, text: '{"notes":"one\u2028two\u2029three"}' }
  expect(parseLine(lineText(line).trimEnd())).toEqual(line)
})

it('an answer no port can carry fails its own call, not the worker', async () => {
  let ask: (data: unknown) => void = () => {}
  const sent: unknown[] = []
  const port: ServedPort = {
    post: message => void sent.push(structuredClone(message)),
    onMessage: listener => {
      ask = listener
    },
    onClose() {},
  }
  const docs = [{ _id: 'partner:1' as const, row: { id: 'partner:1', deep: deepJson(200_000) } }]
  serve(port, { call: async () => ({ ok: true, value: { docs, since: '1', more: false } }) as never })
  ask({ id: 7, call: 'changes', input: { limit: 10, wait: false } })
  await expect
    .poll(() => sent)
    .toEqual([{ id: 7, answer: { ok: false, failure: expect.objectContaining({ kind: 'badAnswer' }) } }])
})

import { withUnknown } from '@shared/sync/unknown.ts'
import { describe, expect, it } from 'vitest'
import { createCouch } from '../../../electron/sync/couch.ts'
import { ANSWER_BYTES, type Fetch } from '../../../electron/sync/request.ts'

const couch = (fetch: Fetch) =>
  createCouch({ url: 'https://couch.example/db', user: 'u', secret: 's', signIn: 'none', fetch })
const says = (text: string) => couch(async () => new Response(text))
const ask = { limit: 10, wait: false } as const
const bad = { ok: false, failure: { kind: 'badAnswer' } }

describe('a server that answers', () => {
  it('without end is cut off, and its connection let go', async () => {
    let given = 0
    let open = true
    const piece = new Uint8Array(4 * 1024 ** 2).fill(32)
    const endless: Fetch = async () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            given += piece.length
            controller.enqueue(piece)
          },
          cancel() {
            open = false
          },
        }),
      )
    expect(await couch(endless).call('changes', ask)).toMatchObject(bad)
    expect(given).toBeLessThan(ANSWER_BYTES + 4 * piece.length)
    expect(open).toBe(false)
  })

  it('with counts beyond all bounds has not said how many', async () => {
    const page = await says('{"results":[],"last_seq":"1","pending":1e999}').call('changes', ask)
    expect(page).toEqual({ ok: true, value: { docs: [], since: '1', more: false } })
    expect(await says('{"doc_count":1e999}').call('look', {})).toMatchObject(bad)
  })

  it('with a place in the feed that fits no address is no CouchDB', async () => {
    const long = JSON.stringify({ results: [], last_seq: 'x'.repeat(100_000) })
    expect(await says(long).call('changes', ask)).toMatchObject(bad)
  })
})

it('fields of a newer Tandem named like what every object has are kept as fields', () => {
  const raw = JSON.parse('{"id":"partner:1","constructor":"theirs","__proto__":{"name":"x"}}')
  const kept = withUnknown(raw, { id: 'partner:1' }, { id: 'partner:1' })
  expect(JSON.stringify(kept)).toBe('{"constructor":"theirs","__proto__":{"name":"x"},"id":"partner:1"}')
  expect(Object.getPrototypeOf(kept)).toBe(Object.prototype)
})

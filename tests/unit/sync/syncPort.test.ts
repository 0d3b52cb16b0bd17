import { MessageChannel as NodeChannel, type MessagePort as NodePort } from 'node:worker_threads'
import { BATCH_ROWS, type Endpoint } from '@shared/sync/protocol.ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { serve } from '../../../electron/sync/serve.ts'
import { fakePlatform } from '../../../renderer/platform/fake.ts'
import { connectSync, endpointOver, type Line } from '../../../renderer/platform/syncPort.ts'

const ends: NodePort[] = []
afterEach(() => {
  for (const port of ends.splice(0)) port.close()
})

/** A worker's side over a channel of Node; `abortAll` is what sleep does. */
function worker(endpoint: Endpoint) {
  const state = { opened: 0, far: undefined as NodePort | undefined, abortAll: () => {} }
  const open = async (): Promise<Line> => {
    const { port1, port2 } = new NodeChannel()
    ends.push(port1, port2)
    state.opened += 1
    state.far = port2
    state.abortAll = serve(
      {
        post: message => port2.postMessage(message),
        onMessage: listener => port2.on('message', listener),
        onClose: listener => port2.on('close', listener),
      },
      endpoint,
    )
    return { ok: true, port: port1 as unknown as MessagePort }
  }
  return { state, endpoint: endpointOver(open) }
}

const LOOK = { ok: true, value: { documents: 3 } } as const
const quick: Endpoint = { call: async () => LOOK as never }
/** Answers only when it is called off. */
const slow: Endpoint = {
  call: (_call, _input, signal) =>
    new Promise(resolve =>
      signal?.addEventListener('abort', () =>
        resolve({ ok: false, failure: { kind: 'aborted', message: 'worker' } }),
      ),
    ),
}

describe('an endpoint over a port', () => {
  it('answers each call with its own answer, over one port', async () => {
    const seen: unknown[] = []
    const { state, endpoint } = worker({
      async call(call, input) {
        seen.push([call, input])
        await new Promise(resolve => setTimeout(resolve, call === 'look' ? 30 : 1))
        return { ok: true, value: call } as never
      },
    })
    const calls = [
      endpoint.call('look', {}),
      endpoint.call('changes', { limit: 5, wait: false }),
      endpoint.call('push', { docs: [] }),
    ]
    expect(await Promise.all(calls)).toEqual(['look', 'changes', 'push'].map(value => ({ ok: true, value })))
    expect(state.opened).toBe(1)
    expect(seen.length).toBe(3)
  })

  it('leaves nothing behind on a signal that outlives its calls', async () => {
    const { endpoint } = worker(quick)
    const listeners = new Set<() => void>()
    const signal = {
      aborted: false,
      addEventListener: (_: 'abort', listener: () => void) => void listeners.add(listener),
      removeEventListener: (_: 'abort', listener: () => void) => void listeners.delete(listener),
    }
    const waiting = endpoint.call('look', {}, signal)
    await endpoint.call('look', {}, signal)
    await waiting
    expect(listeners.size).toBe(0)
  })

  it('passes an abort on and answers at once', async () => {
    let aborted = 0
    const { endpoint } = worker({
      call: (call, input, signal) => {
        signal?.addEventListener('abort', () => {
          aborted += 1
        })
        return slow.call(call, input, signal)
      },
    })
    const stop = new AbortController()
    const waiting = endpoint.call('changes', { limit: 1, wait: true }, stop.signal)
    setTimeout(() => stop.abort(), 20)
    expect(await waiting).toMatchObject({ ok: false, failure: { kind: 'aborted' } })
    await expect.poll(() => aborted).toBe(1)
  })

  it('answers what sleep cut off', async () => {
    const { state, endpoint } = worker(slow)
    const waiting = endpoint.call('changes', { limit: 1, wait: true })
    setTimeout(() => state.abortAll(), 20)
    expect(await waiting).toEqual({ ok: false, failure: { kind: 'aborted', message: 'worker' } })
  })

  it('answers every open call when the worker ends, and the next call opens another port', async () => {
    const { state, endpoint } = worker(slow)
    const waiting = [endpoint.call('look', {}), endpoint.call('changes', { limit: 1, wait: true })]
    setTimeout(() => state.far?.close(), 20)
    const gone = { ok: false, failure: { kind: 'workerGone' } }
    expect(await Promise.all(waiting)).toMatchObject([gone, gone])
    void endpoint.call('look', {})
    await expect.poll(() => state.opened).toBe(2)
  })

  it('asks again for a port after it got none', async () => {
    let asked = 0
    const { state, endpoint: connected } = worker(quick)
    expect(await connected.call('look', {})).toEqual(LOOK)
    const endpoint = endpointOver(async () => {
      asked += 1
      return { ok: false, failure: { kind: 'unset', message: 'No endpoint is set.' } }
    })
    expect(await endpoint.call('look', {})).toMatchObject({ failure: { kind: 'unset' } })
    expect(await endpoint.call('look', {})).toMatchObject({ failure: { kind: 'unset' } })
    expect([asked, state.opened]).toEqual([2, 1])
  })

  it('refuses what cannot be meant without asking the endpoint', async () => {
    let asked = 0
    const { endpoint } = worker({
      call: async () => {
        asked += 1
        return LOOK as never
      },
    })
    const docs = Array.from({ length: BATCH_ROWS + 1 }, (_, at) => ({ _id: `deal:${at}` as const }))
    const bad = { ok: false, failure: { kind: 'badAnswer' } }
    expect(await endpoint.call('push', { docs })).toMatchObject(bad)
    expect(await endpoint.call('fetch' as 'look', {})).toMatchObject(bad)
    expect(asked).toBe(0)
  })
})

describe('the line of a page', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  /** What the preload script posts on the page's window, or somebody else. */
  function page() {
    const window = new EventTarget()
    vi.stubGlobal('window', window)
    vi.stubGlobal('location', { origin: 'app://tandem' })
    const post = (more: object) => {
      const { port1, port2 } = new NodeChannel()
      ends.push(port1, port2)
      serve(
        {
          post: message => port2.postMessage(message),
          onMessage: listener => port2.on('message', listener),
          onClose: listener => port2.on('close', listener),
        },
        quick,
      )
      const own = { source: window, origin: 'app://tandem', data: 'tandem:port:sync', ports: [port1] }
      window.dispatchEvent(Object.assign(new Event('message'), { ...own, ...more }))
    }
    return { post }
  }

  it('takes the port its own window hands it, even one that comes before the answer', async () => {
    const { post } = page()
    const platform = fakePlatform({
      'sync.connect'() {
        post({ data: 'tandem:port:other', ports: [] })
        post({ origin: 'https://elsewhere.example', ports: [] })
        post({ source: {}, ports: [] })
        post({})
        return { kind: 'connected' }
      },
    })
    const endpoint = await connectSync()
    expect(platform.calls).toEqual([])
    expect(await endpoint.call('look', {})).toEqual(LOOK)
    expect(await endpoint.call('look', {})).toEqual(LOOK)
    expect(platform.calls.length).toBe(1)
    platform.remove()
  })

  it('says why there is none', async () => {
    page()
    const answers = [{ kind: 'unset' }, { kind: 'waiting', retryAfterMs: 4_000 }] as const
    let asked = 0
    const platform = fakePlatform({ 'sync.connect': () => answers[asked++ % 2] ?? answers[0] })
    const endpoint = await connectSync()
    expect(await endpoint.call('look', {})).toMatchObject({ failure: { kind: 'unset' } })
    expect(await endpoint.call('look', {})).toMatchObject({
      failure: { kind: 'workerGone', retryAfterMs: 4_000 },
    })
    platform.remove()
  })
})

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createCouch } from '../../electron/sync/couch.ts'
import type { Connection } from '../../electron/sync/send.ts'
import { tryEndpoint } from '../../electron/sync/tryEndpoint.ts'
import { type FaultProxy, startFaultProxy } from '../support/sync/faultProxy.ts'
import { forbidden, hang, html, isDatabase, json, locked } from '../support/sync/faults.ts'
import { type Server, startServer } from '../support/sync/server.mjs'

let server: Server
let proxy: FaultProxy
beforeAll(async () => {
  server = await startServer()
  await server.addUser('anna', 'right')
  await server.createDatabase('tandem')
})
afterAll(() => server.close())
beforeEach(async () => {
  proxy = await startFaultProxy(server.url)
})
afterEach(() => proxy.close())

const settings = (more: Partial<Connection> = {}): Connection => ({
  url: `${proxy.origin}/tandem`,
  user: 'anna',
  secret: 'right',
  signIn: 'session',
  fetch,
  timeoutMs: 2_000,
  heartbeatMs: 2_000,
  ...more,
})
const verdict = async (more?: Partial<Connection>) => {
  const answer = await tryEndpoint(settings(more))
  return answer.kind === 'ok' ? 'ok' : answer.failure.kind
}

describe('trying an endpoint', () => {
  it('says which server it is and whose book is there, and writes nothing', async () => {
    expect(await tryEndpoint(settings())).toEqual({
      kind: 'ok',
      server: { name: 'PouchDB authors', version: '4.2.0' },
      documents: 0,
      marker: null,
    })
    const marker = { _id: 'tandem:workspace', workspace: 'w1', name: 'Our channel', madeAt: '2026' } as const
    await createCouch(settings()).call('mark', { marker })
    expect(await tryEndpoint(settings())).toMatchObject({
      documents: 1,
      marker: { workspace: 'w1', name: 'Our channel' },
    })
    expect(proxy.seen.filter(({ method, path }) => method !== 'GET' && path !== '/_session').length).toBe(1)
  })

  it('is content where the server keeps its name to itself', async () => {
    proxy.fault(html(403), { when: ({ path }) => path === '/' })
    expect(await tryEndpoint(settings())).toMatchObject({ kind: 'ok', server: null })
  })

  it('names every reason why not', async () => {
    expect(await verdict({ secret: 'wrong' })).toBe('auth')
    expect(await verdict({ secret: 'wrong', signIn: 'basic' })).toBe('auth')
    expect(await verdict({ url: `${proxy.origin}/nothing` })).toBe('gone')
    expect(await verdict({ url: proxy.origin.replace('http', 'https').concat('/tandem') })).toBe('tls')
    const gone = await startFaultProxy(server.url)
    await gone.close()
    expect(await verdict({ url: `${gone.origin}/tandem` })).toBe('refusedConnection')
    proxy.fault(forbidden, { when: isDatabase })
    expect(await verdict()).toBe('notMember')
    proxy.fault(locked)
    expect(await verdict()).toBe('locked')
    proxy.fault(html(200))
    expect(await verdict({ signIn: 'basic' })).toBe('badAnswer')
    proxy.fault(hang)
    expect(await verdict({ timeoutMs: 100 })).toBe('timeout')
    proxy.heal()
    const old = json(200, { couchdb: 'Welcome', version: '1.7.2' })
    proxy.fault(old, { when: ({ path }) => path === '/' })
    expect(await verdict()).toBe('tooOld')
  })
})

import { BATCH_ROWS, type SignIn } from '@shared/sync/protocol.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type CouchOptions, createCouch } from '../../electron/sync/couch.ts'
import { type FaultProxy, startFaultProxy } from '../support/sync/faultProxy.ts'
import {
  accepted,
  forbidden,
  hang,
  heartbeats,
  html,
  isDatabase,
  isFeed,
  isLogin,
  isPush,
  json,
  largestRequest,
  locked,
  lostAnswer,
  opaqueSequences,
  refuseBatchWith,
  refuseRows,
  reset,
  resetMidBody,
  slowly,
  unauthorized,
  untidyFeed,
} from '../support/sync/faults.ts'
import { type Server, startServer } from '../support/sync/server.mjs'
import { endpointContract, pull, pushed, rowDoc, valueIn } from './endpointContract.ts'

let server: Server
let proxy: FaultProxy
let name: string
let made = 0

beforeAll(async () => {
  server = await startServer()
  await server.addUser('anna', 'right')
})
afterAll(() => server.close())
beforeEach(async () => {
  name = `transport-${++made}`
  await server.createDatabase(name)
  proxy = await startFaultProxy(server.url)
})
afterEach(() => proxy.close())

const device = (signIn: SignIn = 'basic', options: Partial<CouchOptions> = {}) =>
  createCouch({ url: `${proxy.origin}/${name}`, user: 'anna', secret: 'right', fetch, signIn, ...options })
const behind = () =>
  createCouch({ url: `${server.url}/${name}`, user: 'anna', secret: 'right', fetch, signIn: 'basic' })
const failed = (kind: string, more: object = {}) => ({ ok: false, failure: { kind, ...more } })
const ask = (endpoint = device()) => endpoint.call('changes', { limit: 10, wait: false })
const docs = (count: number) => Array.from({ length: count }, (_, at) => rowDoc(`p${at}`))
/** How often somebody tried to get in: requests that carried a password, or asked for a session. */
const logins = () =>
  proxy.seen.filter(asked => isLogin(asked) || asked.headers.authorization !== undefined).length

describe('200, 201, 202', () => {
  it('takes 202 for done and still reads every row', async () => {
    await pushed(behind(), rowDoc('p1'))
    proxy.fault(accepted)
    expect((await pushed(device(), ...docs(3))).map(({ kind }) => kind)).toEqual([
      'stored',
      'conflict',
      'stored',
    ])
    expect(proxy.seen.length).toBe(1)
  })

  it('takes a 200 that is no JSON for a bad answer, a captive portal for instance', async () => {
    proxy.fault(html(200))
    expect(await ask()).toMatchObject(failed('badAnswer'))
    expect(await device().call('push', { docs: docs(2) })).toMatchObject(failed('badAnswer'))
    expect(await device().call('look', {})).toMatchObject(failed('badAnswer'))
  })

  it('takes JSON that is no feed and no list of rows for a bad answer', async () => {
    proxy.fault(json(200, { hello: 'world' }))
    expect(await ask()).toMatchObject(failed('badAnswer'))
    expect(await device().call('push', { docs: docs(2) })).toMatchObject(failed('badAnswer'))
    expect(await device().call('look', {})).toMatchObject(failed('badAnswer'))
  })

  it('does not follow a redirect: the sign-in would go along', async () => {
    proxy.fault((_, { reply }) => reply({ status: 302, headers: { location: `${server.url}/${name}` } }))
    expect(await ask()).toMatchObject(failed('badAnswer'))
    expect(proxy.seen.length).toBe(1)
  })
})

describe('rows that are refused', () => {
  it.each([
    ['forbidden', 'forbidden'],
    ['unauthorized', 'unauthorized'],
    ['document_too_large', 'tooLarge'],
    ['doc_validation', 'malformed'],
  ])('%s: that row alone, with the server’s reason', async (error, code) => {
    proxy.fault(refuseRows('partner:p1"', error, 'No partners on Fridays.'), { when: isPush })
    expect(await pushed(device(), ...docs(3))).toEqual([
      { kind: 'stored', id: 'partner:p0', rev: '1-abc' },
      { kind: 'refused', id: 'partner:p1', code, reason: 'No partners on Fridays.' },
      { kind: 'stored', id: 'partner:p2', rev: '1-abc' },
    ])
  })

  it('by a validation function of the peer itself', async () => {
    const validate = 'function (doc) { if (doc.row && doc.row.bad) throw { forbidden: "No bad rows." } }'
    const design = { _id: '_design/rules', validate_doc_update: validate }
    await server.ask(`${name}/_bulk_docs`, { method: 'POST', body: { docs: [design] } })
    expect(await pushed(device(), rowDoc('good'), rowDoc('bad', { bad: true }))).toMatchObject([
      { kind: 'stored' },
      { kind: 'refused', code: 'forbidden', reason: 'No bad rows.' },
    ])
  })

  it('a row the server failed over is sent again: the call fails and passes', async () => {
    proxy.fault(refuseRows('partner:p1"', 'internal_server_error', ''), { when: isPush, times: 1 })
    expect(await device().call('push', { docs: docs(3) })).toMatchObject(failed('server'))
  })

  it('finds rows that came back in another order by their ids', async () => {
    proxy.fault(async (_, { forward, reply }) => {
      const answered = await forward()
      reply({ ...answered, body: JSON.stringify((JSON.parse(answered.body) as unknown[]).toReversed()) })
    })
    const sent = docs(4)
    expect((await pushed(device(), ...sent)).map(({ id }) => id)).toEqual(sent.map(({ _id }) => _id))
  })
})

describe('400, 412 and 413 on a batch', () => {
  const badRequest = json(400, { error: 'bad_request', reason: 'Document must be a JSON object' })
  const stub = json(412, { error: 'missing_stub', reason: 'id:p7, name: x' })
  const tooLarge = json(413, { error: 'document_too_large', reason: 'partner:p7' })

  it.each([
    ['400', badRequest, 'malformed', 'Document must be a JSON object'],
    ['412', stub, 'malformed', 'id:p7, name: x'],
    ['413 for a document', tooLarge, 'tooLarge', 'partner:p7'],
    ['413 of a proxy, in HTML', html(413), 'tooLarge', 'HTTP 413'],
  ])('%s: halved until the one is alone, all others are saved', async (_, refusal, code, reason) => {
    proxy.fault(refuseBatchWith('"partner:p7"', refusal), { when: isPush })
    const answers = await pushed(device(), ...docs(20))
    expect(answers.map(({ id }) => id)).toEqual(docs(20).map(({ _id }) => _id))
    expect(answers[7]).toEqual({ kind: 'refused', id: 'partner:p7', code, reason })
    expect(answers.filter(({ kind }) => kind === 'stored').length).toBe(19)
    expect((await pull(behind())).docs.length).toBe(19)
  })

  it('finds a malformed document on the peer itself', async () => {
    const answers = await pushed(device(), rowDoc('a'), rowDoc('b', {}, 'no-revision'), rowDoc('c'))
    expect(answers.map(answer => (answer.kind === 'refused' ? answer.code : answer.kind))).toEqual([
      'stored',
      'malformed',
      'stored',
    ])
  })

  it('a request too large for a gateway goes in smaller ones', async () => {
    proxy.fault(largestRequest(4_000, html(413)), { when: isPush })
    const answers = await pushed(device(), ...docs(200))
    expect(answers.every(({ kind }) => kind === 'stored')).toBe(true)
    expect((await pull(behind())).docs.length).toBe(200)
  })

  it('sends no request of more than 4 MB, and a row that is larger alone', async () => {
    const large = (at: number, length: number) => rowDoc(`l${at}`, { text: 'x'.repeat(length) })
    const rows = [...Array.from({ length: 6 }, (_, at) => large(at, 900_000)), large(6, 5_000_000)]
    expect((await pushed(device(), ...rows)).every(({ kind }) => kind === 'stored')).toBe(true)
    expect(proxy.seen.map(({ body }) => body.length < 4_100_000)).toEqual([true, true, false])
  })
})

describe('400 elsewhere', () => {
  it('a place in the feed the server refuses: start over', async () => {
    proxy.fault(opaqueSequences(), { when: isFeed })
    const answer = await device().call('changes', { since: 'made-up', limit: 10, wait: false })
    expect(answer).toMatchObject(failed('sinceRefused'))
    expect(await ask()).toMatchObject({ ok: true })
  })

  it('a token with a bad signature is 400 on everything: sign-in, and no row is refused for it', async () => {
    proxy.fault(json(400, { error: 'bad_request', reason: 'Bad HMAC' }))
    expect(await ask(device('bearer'))).toMatchObject(failed('auth'))
    const answer = await device('bearer').call('push', { docs: docs(8) })
    expect(answer).toMatchObject(failed('auth'))
    expect(proxy.seen.filter(isPush).length).toBe(1)
  })

  it('of a good token it is the documents’ fault', async () => {
    const fault = refuseBatchWith('"partner:p1"', json(400, { error: 'bad_request', reason: 'Bad.' }))
    proxy.fault(json(200, { db_name: name, doc_count: 0 }))
    proxy.fault(async (asked, tools) => fault(asked, { ...tools, forward: () => stored(asked.body) }), {
      when: isPush,
    })
    const answers = await pushed(device('bearer'), ...docs(3))
    expect(answers.map(({ kind }) => kind)).toEqual(['stored', 'refused', 'stored'])
  })

  const stored = async (body: string) => ({
    status: 201,
    headers: {},
    cookies: [],
    body: JSON.stringify(
      (JSON.parse(body) as { docs: { _id: string }[] }).docs.map(({ _id }) => ({ id: _id, rev: '1-a' })),
    ),
  })
})

describe('401', () => {
  it.each(['basic', 'session', 'bearer'] as const)(
    'once (%s): one new login, and nobody notices',
    async signIn => {
      const endpoint = device(signIn)
      if (signIn === 'bearer') proxy.fault(json(200, { results: [], last_seq: 1 }))
      await ask(endpoint)
      proxy.fault(unauthorized, { times: 1, when: isDatabase })
      expect(await ask(endpoint)).toMatchObject({ ok: true })
    },
  )

  it.each(['basic', 'session', 'bearer'] as const)('always (%s): stops after two logins', async signIn => {
    proxy.fault(unauthorized, { when: isDatabase })
    expect(await ask(device(signIn))).toMatchObject(failed('auth'))
    expect(logins()).toBe(2)
  })

  it('with a wrong password for a session asks once', async () => {
    expect(await ask(device('session', { secret: 'wrong' }))).toMatchObject(failed('auth'))
    expect(logins()).toBe(1)
  })

  it.each(['basic', 'session'] as const)(
    'from calls at once (%s): together three logins at most',
    async signIn => {
      const endpoint = device(signIn, { secret: 'wrong' })
      const answers = await Promise.all([ask(endpoint), ask(endpoint)])
      expect(answers).toMatchObject([failed('auth'), failed('auth')])
      expect(logins()).toBeLessThanOrEqual(3)
    },
  )

  it('after it was refused, tries once for each time it is asked', async () => {
    const endpoint = device('basic', { secret: 'wrong' })
    await ask(endpoint)
    const before = logins()
    await ask(endpoint)
    expect(logins() - before).toBe(1)
  })

  it('an expired session is renewed again and again, as often as it was good in between', async () => {
    const endpoint = device('session')
    for (let round = 0; round < 3; round += 1) {
      expect(await ask(endpoint)).toMatchObject({ ok: true })
      proxy.fault(unauthorized, { times: 1, when: isDatabase })
      expect(await ask(endpoint)).toMatchObject({ ok: true })
    }
    expect(proxy.seen.filter(isLogin).length).toBe(4)
  })

  it('a new login that gets lost is not taken for a refusal', async () => {
    const endpoint = device('session')
    await ask(endpoint)
    proxy.fault(unauthorized, { times: 1, when: isDatabase })
    proxy.fault(reset, { times: 1, when: isLogin })
    expect(await ask(endpoint)).toMatchObject(failed('server'))
    proxy.fault(unauthorized, { times: 1, when: isDatabase })
    expect(await ask(endpoint)).toMatchObject({ ok: true })
  })

  it('without a sign-in it is the answer', async () => {
    proxy.fault(unauthorized)
    expect(await ask(device('none'))).toMatchObject(failed('auth'))
    expect(proxy.seen.length).toBe(1)
  })
})

describe('403', () => {
  it.each(['basic', 'session'] as const)('not a member (%s): stop', async signIn => {
    proxy.fault(forbidden, { when: isDatabase })
    expect(await ask(device(signIn))).toMatchObject(failed('notMember'))
  })

  it.each(['basic', 'session'] as const)('locked (%s): wait five minutes, without a try', async signIn => {
    proxy.fault(locked)
    expect(await ask(device(signIn))).toMatchObject(failed('locked', { retryAfterMs: 300_000 }))
    expect(logins()).toBeLessThanOrEqual(2)
  })

  it('of a gateway in HTML passes', async () => {
    proxy.fault(html(403))
    expect(await ask()).toMatchObject(failed('badAnswer'))
  })
})

describe('404', () => {
  it('the database is gone, for every call, and it is not made anew', async () => {
    await server.ask(name, { method: 'DELETE' })
    const endpoint = device()
    expect(await ask(endpoint)).toMatchObject(failed('gone'))
    expect(await endpoint.call('push', { docs: docs(2) })).toMatchObject(failed('gone'))
    expect(await endpoint.call('look', {})).toMatchObject(failed('gone'))
    expect((await server.ask(name)).status).toBe(404)
  })

  it('of a gateway in HTML says nothing of the database', async () => {
    proxy.fault(html(404))
    expect(await ask()).toMatchObject(failed('badAnswer'))
  })
})

describe('429', () => {
  it('hands on how long the server asks to wait', async () => {
    proxy.fault(json(429, { error: 'too_many_requests', reason: '' }, { 'retry-after': '7' }))
    expect(await ask()).toMatchObject(failed('rateLimited', { retryAfterMs: 7_000 }))
  })

  it('without Retry-After leaves the wait to the back-off, and asks for less at once', async () => {
    proxy.fault(html(429), { times: 1 })
    const endpoint = device()
    const answer = await endpoint.call('push', { docs: docs(100) })
    expect(answer).toMatchObject(failed('rateLimited'))
    expect(answer).not.toHaveProperty('failure.retryAfterMs')
    await pushed(endpoint, ...Array.from({ length: BATCH_ROWS }, (_, at) => rowDoc(`q${at}`)))
    expect(proxy.seen.filter(isPush).length).toBe(3)
  })
})

describe('what passes by itself', () => {
  it.each([408, 500, 502, 503, 504])('%i in HTML', async status => {
    proxy.fault(html(status))
    expect(await ask()).toMatchObject(failed('server'))
    expect(proxy.seen.length).toBe(1)
  })

  it('503 with Retry-After', async () => {
    proxy.fault(html(503, { 'retry-after': '30' }))
    expect(await ask()).toMatchObject(failed('server', { retryAfterMs: 30_000 }))
  })

  it('a lost answer: what was stored answers as a conflict and stands there once', async () => {
    proxy.fault(lostAnswer, { times: 1 })
    const endpoint = device()
    expect(await endpoint.call('push', { docs: docs(3) })).toMatchObject(failed('server'))
    expect((await pushed(endpoint, ...docs(3))).every(({ kind }) => kind === 'conflict')).toBe(true)
    expect((await pull(endpoint)).docs.length).toBe(3)
  })

  it('a connection that is cut before or in mid-answer', async () => {
    await pushed(behind(), ...docs(50))
    proxy.fault(reset, { times: 1 })
    expect(await ask()).toMatchObject(failed('server'))
    proxy.fault(resetMidBody, { times: 1 })
    expect(await ask()).toMatchObject(failed('server'))
    expect(valueIn(await ask()).docs.length).toBe(10)
  })

  it('nobody at the port, no such name', async () => {
    const gone = await startFaultProxy(server.url)
    await gone.close()
    const nobody = device('basic', { url: `${gone.origin}/tandem` })
    expect(await ask(nobody)).toMatchObject(failed('refusedConnection'))
    const nowhere = device('basic', { url: 'https://tandem.invalid/tandem' })
    expect(await ask(nowhere)).toMatchObject({ ok: false })
  })
})

describe('time', () => {
  it('a call that hangs ends in time, and can be called off before', async () => {
    proxy.fault(hang)
    const before = performance.now()
    expect(await ask(device('basic', { timeoutMs: 200 }))).toMatchObject(failed('timeout'))
    expect(performance.now() - before).toBeLessThan(2_000)
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 50)
    expect(await device().call('push', { docs: docs(1) }, stop.signal)).toMatchObject(failed('aborted'))
  })

  it('a login that hangs ends in time', async () => {
    proxy.fault(hang, { when: isLogin })
    expect(await ask(device('session', { timeoutMs: 200 }))).toMatchObject(failed('timeout'))
  })

  it('bytes that come too slowly for a call are not waited for', async () => {
    await pushed(behind(), ...docs(20))
    proxy.fault(slowly(20, 50))
    expect(await ask(device('basic', { timeoutMs: 300 }))).toMatchObject(failed('timeout'))
    expect(await ask(device('basic', { timeoutMs: 10_000 }))).toMatchObject({ ok: true })
  })

  it('a long poll lives as long as blanks come, and ends after three that do not', async () => {
    await pushed(behind(), ...docs(2))
    const endpoint = device('basic', { heartbeatMs: 100, timeoutMs: 100 })
    proxy.fault(heartbeats(8, 100), { times: 1 })
    expect(await endpoint.call('changes', { limit: 10, wait: true })).toMatchObject({ ok: true })
    proxy.fault(hang)
    const before = performance.now()
    expect(await endpoint.call('changes', { limit: 10, wait: true })).toMatchObject(failed('timeout'))
    expect(performance.now() - before).toBeGreaterThan(280)
  })

  it('works over a fetch that does not notice being called off', async () => {
    const deaf = () => new Promise<Response>(() => {})
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 30)
    const answer = await device('basic', { fetch: deaf }).call('look', {}, stop.signal)
    expect(answer).toMatchObject(failed('aborted'))
  })
})

describe('the feed', () => {
  it('takes changes twice, out of order and with places it cannot read', async () => {
    const sent = docs(60)
    await pushed(behind(), ...sent)
    proxy.fault(untidyFeed(), { when: isFeed })
    const endpoint = device()
    const seen = new Set<string>()
    let since: string | undefined
    for (let more = true; more; ) {
      const page = await pull(endpoint, since, 20)
      expect(new Set(page.docs.map(({ _id, _rev }) => `${_id} ${_rev}`)).size).toBe(page.docs.length)
      for (const { _id } of page.docs) seen.add(_id)
      if (page.since === since) break
      since = page.since
      more = page.more
    }
    expect(seen.size).toBe(60)
  })

  it('cuts a page of more than 4 MB and goes on where it was cut', async () => {
    const large = Array.from({ length: 12 }, (_, at) => rowDoc(`l${at}`, { text: 'x'.repeat(800_000) }))
    await pushed(behind(), ...large)
    proxy.fault(opaqueSequences(), { when: isFeed })
    const endpoint = device()
    const first = await pull(endpoint)
    expect(first.docs.length).toBeLessThan(6)
    expect(first.more).toBe(true)
    const seen = first.docs.map(({ _id }) => _id)
    for (let page = first; page.more; ) {
      page = await pull(endpoint, page.since)
      seen.push(...page.docs.map(({ _id }) => _id))
    }
    expect(seen.toSorted()).toEqual(large.map(({ _id }) => _id).toSorted())
  })

  it('says how much is still to come, where the server does', async () => {
    proxy.fault(json(200, { results: [], last_seq: '9-x', pending: 1_234 }))
    expect(await pull(device())).toEqual({ docs: [], since: '9-x', more: true, pending: 1_234 })
  })
})

endpointContract('a cluster, by its opaque places and 202', async () => {
  const own = `cluster-${++made}`
  await server.createDatabase(own)
  const cluster = await startFaultProxy(server.url)
  cluster.fault(accepted)
  cluster.fault(opaqueSequences(), { when: isFeed })
  return {
    device: () =>
      createCouch({
        url: `${cluster.origin}/${own}`,
        user: 'anna',
        secret: 'right',
        fetch,
        signIn: 'session',
      }),
    close: () => cluster.close(),
  }
})

import { describe, expect, it } from 'vitest'
import {
  batchRefusal,
  failureOfReply,
  kindOfStatus,
  kindOfThrown,
  rowAnswer,
} from '../../../electron/sync/classify.ts'
import { SyncFailure } from '../../../electron/sync/failure.ts'
import { retryAfterMs } from '../../../electron/sync/retryAfter.ts'

const reply = (status: number, body?: unknown, retryAfter: string | null = null) => ({
  status,
  body,
  retryAfter,
})
const said = (error: string) => ({ error, reason: 'Whatever it says.' })

describe('what an answer to a whole request means', () => {
  it.each([
    [200, {}, undefined],
    [201, [], undefined],
    [202, [], undefined],
    [200, undefined, 'badAnswer'],
    [302, undefined, 'badAnswer'],
    [400, said('bad_request'), 'badAnswer'],
    [401, said('unauthorized'), 'auth'],
    [401, undefined, 'auth'],
    [403, said('forbidden'), 'notMember'],
    [403, undefined, 'badAnswer'],
    [404, said('not_found'), 'gone'],
    [404, undefined, 'badAnswer'],
    [404, { message: 'no route' }, 'badAnswer'],
    [408, undefined, 'server'],
    [429, undefined, 'rateLimited'],
    [500, said('internal_server_error'), 'server'],
    [502, undefined, 'server'],
    [503, undefined, 'server'],
  ])('%i %j: %s', (status, body, kind) => {
    expect(kindOfStatus(reply(status, body))).toBe(kind)
  })

  it('is never read out of its words', () => {
    const locked = { error: 'forbidden', reason: 'Account is temporarily locked' }
    expect(kindOfStatus(reply(403, locked))).toBe('notMember')
    expect(kindOfStatus(reply(500, { error: 'x', reason: 'unauthorized conflict' }))).toBe('server')
  })

  it('carries no word of the server and no address', () => {
    const { failure } = failureOfReply(reply(401, { error: 'unauthorized', reason: 'http://anna:pw@host' }))
    expect(JSON.stringify(failure)).not.toContain('anna')
  })

  it('of a lock is five minutes, unless the server says how long', () => {
    expect(failureOfReply(reply(403, {}), 'locked').failure.retryAfterMs).toBe(300_000)
    expect(failureOfReply(reply(403, {}, '60'), 'locked').failure.retryAfterMs).toBe(60_000)
  })
})

describe('why a batch was not saved', () => {
  it.each([
    [201, [], undefined],
    [400, said('bad_request'), 'malformed'],
    [412, said('missing_stub'), 'malformed'],
    [413, said('document_too_large'), 'tooLarge'],
    [413, undefined, 'tooLarge'],
    [500, said('doc_validation'), 'malformed'],
    [500, said('internal_server_error'), undefined],
    [503, undefined, undefined],
    [429, undefined, undefined],
  ])('%i %j: %s', (status, body, refusal) => {
    expect(batchRefusal(reply(status, body))).toBe(refusal)
  })
})

describe('what a row’s answer means', () => {
  it.each([
    [
      { ok: true, id: 'a', rev: '1-x' },
      { kind: 'stored', id: 'a', rev: '1-x' },
    ],
    [
      { id: 'a', rev: '1-x' },
      { kind: 'stored', id: 'a', rev: '1-x' },
    ],
    [
      { id: 'a', error: 'conflict', reason: 'x' },
      { kind: 'conflict', id: 'a' },
    ],
    [
      { id: 'a', error: 'forbidden', reason: 'No.' },
      { kind: 'refused', id: 'a', code: 'forbidden', reason: 'No.' },
    ],
    [
      { id: 'a', error: 'something_new' },
      { kind: 'refused', id: 'a', code: 'malformed', reason: 'something_new' },
    ],
  ])('%j', (row, answer) => {
    expect(rowAnswer('a', row)).toEqual(answer)
  })

  it.each([undefined, null, 'ok', {}, { ok: true }, { id: 'a', error: 'timeout' }])(
    '%j is no answer',
    row => {
      expect(() => rowAnswer('a', row)).toThrow(SyncFailure)
    },
  )
})

describe('why there was no answer', () => {
  const node = (code: string) =>
    new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) })
  const chromium = (code: string) => new Error(`net::${code}`)

  it.each([
    [node('ENOTFOUND'), 'name'],
    [node('EAI_AGAIN'), 'name'],
    [node('ECONNREFUSED'), 'refusedConnection'],
    [node('ECONNRESET'), 'server'],
    [node('UND_ERR_SOCKET'), 'server'],
    [node('UND_ERR_CONNECT_TIMEOUT'), 'timeout'],
    [node('ENETUNREACH'), 'offline'],
    [node('DEPTH_ZERO_SELF_SIGNED_CERT'), 'tls'],
    [node('CERT_HAS_EXPIRED'), 'tls'],
    [node('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'tls'],
    [node('ERR_TLS_CERT_ALTNAME_INVALID'), 'tls'],
    [node('ERR_SSL_WRONG_VERSION_NUMBER'), 'tls'],
    [node('HPE_INVALID_CONSTANT'), 'badAnswer'],
    [chromium('ERR_NAME_NOT_RESOLVED'), 'name'],
    [chromium('ERR_CONNECTION_REFUSED'), 'refusedConnection'],
    [chromium('ERR_CONNECTION_RESET'), 'server'],
    [chromium('ERR_EMPTY_RESPONSE'), 'server'],
    [chromium('ERR_INCOMPLETE_CHUNKED_ENCODING'), 'server'],
    [chromium('ERR_INTERNET_DISCONNECTED'), 'offline'],
    [chromium('ERR_NETWORK_CHANGED'), 'offline'],
    [chromium('ERR_PROXY_CONNECTION_FAILED'), 'offline'],
    [chromium('ERR_CERT_AUTHORITY_INVALID'), 'tls'],
    [chromium('ERR_SSL_PROTOCOL_ERROR'), 'tls'],
    [chromium('ERR_TIMED_OUT'), 'timeout'],
    [new Error("Attempted to redirect, but redirect policy was 'error'"), 'badAnswer'],
    ['what', 'badAnswer'],
  ])('%s: %s', (error, kind) => {
    expect(kindOfThrown(error)).toBe(kind)
  })
})

describe('Retry-After', () => {
  const now = Date.parse('2026-11-27T07:00:00Z')
  it.each([
    [null, undefined],
    ['', undefined],
    ['soon', undefined],
    ['0', 0],
    ['7', 7_000],
    ['Fri, 27 Nov 2026 07:00:30 GMT', 30_000],
    ['Fri, 27 Nov 2026 06:00:00 GMT', 0],
    ['999999999', 3_600_000],
  ])('%j: %s', (header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms)
  })
})

import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault, When } from './faultProxy.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Fault => {
  return (_, { reply }) =>
    reply({ status, headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) })
}

/** A gateway in front: its error page is no JSON. */
export const html = (status: number, headers: Record<string, string> = {}): Fault => {
  const body = `<html><body><h1>${status}</h1></body></html>`
  return (_, { reply }) => reply({ status, headers: { 'content-type': 'text/html', ...headers }, body })
}

export const unauthorized = json(401, { error: 'unauthorized', reason: 'Name or password is incorrect.' })
/** CouchDB's words for both are different, its codes are not. */
export const forbidden = json(403, { error: 'forbidden', reason: 'You are not allowed to access this db.' })
export const locked = json(403, { error: 'forbidden', reason: 'Account is temporarily locked.' })

/** The server does it, and nobody hears of it. */
export const lostAnswer: Fault = async (_, { forward, res }) => {
  await forward()
  res.destroy()
}

/** Nothing ever comes back: a half-open connection. */
export const hang: Fault = () => {}

/** The connection is cut before anything is done. */
export const reset: Fault = (_, { res }) => {
  res.destroy()
}

export const resetMidBody: Fault = async (_, { forward, res }) => {
  const { status, headers, body } = await forward()
  res.writeHead(status, headers)
  res.write(body.slice(0, Math.ceil(body.length / 2)))
  await sleep(20)
  res.destroy()
}

/** A whole answer in so many pieces, each after so long. */
export const slowly = (pieces: number, ms: number): Fault => {
  return async (_, { forward, res }) => {
    const { status, headers, body } = await forward()
    const length = Math.ceil(body.length / pieces)
    res.writeHead(status, headers)
    for (let at = 0; at < body.length && !res.destroyed; at += length) {
      await sleep(ms)
      res.write(body.slice(at, at + length))
    }
    res.end()
  }
}

/** Blanks now and then, as an idle long poll sends them, and then the answer. */
export const heartbeats = (times: number, ms: number): Fault => {
  return async (_, { forward, res }) => {
    res.writeHead(200, JSON_TYPE)
    for (let beat = 0; beat < times && !res.destroyed; beat += 1) {
      await sleep(ms)
      res.write('\n')
    }
    if (!res.destroyed) res.end((await forward()).body)
  }
}

/** The quorum was not met yet: stored all the same. */
export const accepted: Fault = async (_, { forward, reply }) => {
  const answered = await forward()
  reply({ ...answered, status: answered.status === 201 ? 202 : answered.status })
}

/** A request of more characters than this does not get through. */
export const largestRequest = (characters: number, refusal: Fault): Fault => {
  return async (asked, tools) => {
    if (asked.body.length > characters) return refusal(asked, tools)
    tools.reply(await tools.forward())
  }
}

/** A whole batch is refused for one document. */
export const refuseBatchWith = (word: string, refusal: Fault): Fault => {
  return async (asked, tools) => {
    if (asked.body.includes(word)) return refusal(asked, tools)
    tools.reply(await tools.forward())
  }
}

/** A validation function of the database turns these rows away; it never sees them at all here. */
export const refuseRows = (word: string, error: string, reason: string): Fault => {
  return async ({ body }, { reply }) => {
    const { docs } = JSON.parse(body) as { docs: { _id: string }[] }
    const rows = docs.map(doc =>
      JSON.stringify(doc).includes(word)
        ? { id: doc._id, error, reason }
        : { ok: true, id: doc._id, rev: '1-abc' },
    )
    reply({ status: 201, headers: JSON_TYPE, body: JSON.stringify(rows) })
  }
}

interface Page {
  results: { seq: unknown; id: string }[]
  last_seq: unknown
}

/** A cluster's feed: at least once, and in no order between nodes. */
export const untidyFeed = (): Fault => {
  const before: Page['results'] = []
  return async (_, { forward, reply }) => {
    const answered = await forward()
    const page = JSON.parse(answered.body) as Page
    const fresh = [...page.results]
    page.results = [...fresh.toReversed(), ...fresh.slice(0, 2), ...before.slice(-3)]
    before.push(...fresh)
    reply({ ...answered, body: JSON.stringify(page) })
  }
}

/** CouchDB says how many changes are still to come; the peer does not. */
export const pendingChanges: Fault = async ({ path }, { forward, reply }) => {
  const answered = await forward()
  const page = JSON.parse(answered.body) as Page
  const info = JSON.parse((await forward(`/${path.split('/')[1]}`)).body) as { update_seq: number }
  const pending = page.results.length === 0 ? 0 : info.update_seq - Number(page.last_seq)
  reply({ ...answered, body: JSON.stringify({ ...page, pending }) })
}

/** Sequences as a cluster writes them: long strings whose number may go down. Unknown ones are refused. */
export const opaqueSequences = (): Fault => {
  const known = new Map<string, unknown>()
  const hide = (seq: unknown) => {
    const number = (7_919 * (known.size + 1)) % 1_000
    const text = `${number}-g1AAAA${Buffer.from(`${String(seq)}/+ =&`).toString('base64')}`
    known.set(text, seq)
    return text
  }
  return async ({ path }, { forward, reply }) => {
    const url = new URL(path, 'http://proxy')
    const since = url.searchParams.get('since')
    if (since !== null && !known.has(since))
      return reply({
        status: 400,
        headers: JSON_TYPE,
        body: JSON.stringify({ error: 'bad_request', reason: 'Malformed sequence supplied in since.' }),
      })
    if (since !== null) url.searchParams.set('since', String(known.get(since)))
    const answered = await forward(`${url.pathname}${url.search}`)
    const page = JSON.parse(answered.body) as Page
    for (const change of page.results) change.seq = hide(change.seq)
    page.last_seq = hide(page.last_seq)
    reply({ ...answered, body: JSON.stringify(page) })
  }
}

export const isLogin: When = ({ method, path }) => method === 'POST' && path === '/_session'
export const isSession: When = ({ path }) => path === '/_session'
export const isFeed: When = ({ path }) => path.includes('/_changes')
export const isPush: When = ({ path }) => path.endsWith('/_bulk_docs')
export const isDatabase: When = asked => !isSession(asked)

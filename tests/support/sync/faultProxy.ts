import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request as it came in. */
export interface Asked {
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** What the server behind answered, whole. */
export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: readonly string[]
  readonly body: string
}

export interface Tools {
  readonly res: ServerResponse
  /** Asks the server behind, with another path if one is given; blanks of a long poll are passed on as they come. */
  forward(path?: string): Promise<Answered>
  /** Sends an answer on. */
  reply(answered: Partial<Answered>): void
}

export type Fault = (asked: Asked, tools: Tools) => void | Promise<void>
export type When = (asked: Asked) => boolean

export interface FaultProxy {
  readonly origin: string
  /** Everything that was asked, in its order. */
  readonly seen: readonly Asked[]
  /** The next requests that match go wrong so; later rules first. */
  fault(fault: Fault, options?: { readonly times?: number; readonly when?: When }): void
  /** No rule is left. */
  heal(): void
  close(): Promise<void>
}

interface Rule {
  readonly fault: Fault
  readonly when: When
  left: number
}

const HOP = new Set(['connection', 'transfer-encoding', 'content-length', 'content-encoding', 'keep-alive'])

/** Stands before a server and makes it look like a cluster, a gateway or a bad line. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const seen: Asked[] = []
  let rules: Rule[] = []

  const server = createServer(async (req, res) => {
    try {
      const asked = await read(req)
      seen.push(asked)
      const rule = rules.findLast(({ left, when }) => left > 0 && when(asked))
      if (rule) rule.left -= 1
      const gone = new AbortController()
      res.on('close', () => gone.abort())
      const tools: Tools = {
        res,
        forward: (path = asked.path) => ask(`${target}${path}`, asked, res, gone.signal),
        reply: answered => send(res, answered),
      }
      await (rule?.fault ?? pass)(asked, tools)
    } catch {
      // The client went away, or the server behind did.
      res.destroy()
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    origin: `http://127.0.0.1:${port}`,
    seen,
    fault: (fault, { times = Number.POSITIVE_INFINITY, when = () => true } = {}) =>
      rules.push({ fault, when, left: times }),
    heal() {
      rules = []
    },
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

export const pass: Fault = async (_, { forward, reply }) => reply(await forward())

async function read(req: IncomingMessage): Promise<Asked> {
  const pieces: Buffer[] = []
  for await (const piece of req) pieces.push(piece as Buffer)
  const { method = 'GET', url = '/', headers } = req
  return { method, path: url, headers, body: Buffer.concat(pieces).toString('utf8') }
}

async function ask(url: string, asked: Asked, res: ServerResponse, signal: AbortSignal): Promise<Answered> {
  const { authorization, cookie, accept } = asked.headers
  const response = await fetch(url, {
    method: asked.method,
    headers: {
      ...(authorization && { authorization }),
      ...(cookie && { cookie }),
      ...(accept && { accept }),
      'content-type': 'application/json',
    },
    ...(asked.body !== '' && { body: asked.body }),
    signal,
  })
  const pieces: string[] = []
  const decoder = new TextDecoder()
  for (const reader = response.body?.getReader(); reader; ) {
    const { done, value } = await reader.read()
    if (done) break
    const text = decoder.decode(value, { stream: true })
    pieces.push(text)
    if (text.trim() === '' && !res.destroyed) {
      if (!res.headersSent) res.writeHead(response.status, { 'content-type': 'application/json' })
      res.write(text)
    }
  }
  const headers = Object.fromEntries(
    [...response.headers].filter(([name]) => !HOP.has(name) && name !== 'set-cookie'),
  )
  return { status: response.status, headers, cookies: response.headers.getSetCookie(), body: pieces.join('') }
}

function send(
  res: ServerResponse,
  { status = 200, headers = {}, cookies = [], body = '' }: Partial<Answered>,
) {
  if (!res.headersSent) {
    if (cookies.length > 0) res.setHeader('set-cookie', [...cookies])
    res.writeHead(status, headers)
  }
  res.end(body)
}

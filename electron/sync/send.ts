import type { Abort } from '@shared/sync/protocol.ts'
import { failureOfReply, kindOfStatus } from './classify.ts'
import { exchange, type Fetch, type Reply, type Request } from './request.ts'
import { type Credentials, createSignedIn, type Signed } from './signIn.ts'

export interface Connection extends Credentials {
  /** Address of the database, without credentials and without a slash at its end. */
  readonly url: string
  readonly fetch: Fetch
  readonly timeoutMs: number
  /** What the server sends into an idle long poll to show that it lives. */
  readonly heartbeatMs: number
}

export interface Ask {
  readonly method?: Request['method']
  /** Below the database, encoded already. */
  readonly path?: string
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly signal: Abort | undefined
  readonly longPoll?: boolean
}

/** Signed requests to the database. Answers every status but 401 and 403; those throw SyncFailure. */
export type Send = (ask: Ask) => Promise<Reply>

export function createSend(connection: Connection): Send {
  const { fetch, timeoutMs, heartbeatMs, signIn } = connection
  const database = connection.url
  const sessionUrl = `${serverOf(database)}/_session`
  const raw = (request: Request) => exchange(fetch, request)
  const signedIn = createSignedIn({ ...connection, database, sessionUrl, ask: raw })

  const once = ({ method = 'GET', path, query, body, signal, longPoll }: Ask, { headers }: Signed) =>
    raw({
      method,
      url: addressOf(database, path, query),
      headers,
      body,
      signal,
      patience: longPoll ? { silent: 3 * heartbeatMs } : { whole: timeoutMs },
    })

  return async ask => {
    let signed = await signedIn.sign(ask.signal)
    let reply = await once(ask, signed)
    if (reply.status === 401) {
      const again = await signedIn.renew(signed, ask.signal)
      if (!again) throw failureOfReply(reply)
      signed = again
      reply = await once(ask, signed)
    }
    if (reply.status === 401) throw failureOfReply(reply)
    if (kindOfStatus(reply) === 'notMember')
      throw failureOfReply(reply, (await isLocked(signed, ask.signal)) ? 'locked' : 'notMember')
    // A broken token is answered by 400. So is a plain look at the database then, which holds nothing else.
    if (reply.status === 400 && signIn === 'bearer') {
      const plain = await once({ signal: ask.signal }, signed)
      if (plain.status === 400 || plain.status === 401) throw failureOfReply(plain, 'auth')
    }
    if (reply.status < 400) signedIn.accepted(signed, reply.cookies)
    return reply
  }

  /** No member and locked have the same status and code, but who is locked may not even ask who they are. */
  async function isLocked({ headers }: Signed, signal: Abort | undefined): Promise<boolean> {
    if (signIn !== 'basic' && signIn !== 'session') return false
    try {
      const request = { method: 'GET', url: sessionUrl, headers, signal } as const
      const { status, body } = await raw({ ...request, patience: { whole: timeoutMs } })
      return status === 403 && body !== undefined
    } catch {
      return false
    }
  }
}

/** The address of the server a database is on. */
export const serverOf = (database: string): string => database.slice(0, database.lastIndexOf('/'))

/** The body of a good answer. Throws SyncFailure for every other. */
export function good(reply: Reply): unknown {
  if (kindOfStatus(reply) !== undefined) throw failureOfReply(reply)
  return reply.body
}

function addressOf(database: string, path: string | undefined, query: Ask['query']): string {
  const search = query && new URLSearchParams(query).toString()
  return `${database}${path === undefined ? '' : `/${path}`}${search ? `?${search}` : ''}`
}

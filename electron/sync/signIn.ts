import type { Abort, FailureKind, SignIn } from '@shared/sync/protocol.ts'
import { failureOfReply } from './classify.ts'
import { SyncFailure } from './failure.ts'
import type { Reply, Request } from './request.ts'

export interface Credentials {
  readonly signIn: SignIn
  readonly user: string
  readonly secret: string
}

/** What one request was signed with; `turn` tells whether somebody else signed in anew meanwhile. */
export interface Signed {
  readonly headers: Readonly<Record<string, string>>
  readonly turn: number
}

export interface SignedIn {
  sign(signal: Abort | undefined): Promise<Signed>
  /** After a 401: signs in anew, once; undefined where that was done already and did not help. */
  renew(used: Signed, signal: Abort | undefined): Promise<Signed | undefined>
  /** A request signed so was let in: the next 401 may be answered by a new login again. */
  accepted(used: Signed, cookies: readonly string[]): void
}

interface Tools extends Credentials {
  readonly database: string
  /** Address of the server's `_session`. */
  readonly sessionUrl: string
  readonly timeoutMs: number
  ask(request: Request): Promise<Reply>
}

/**
 * Five wrong passwords lock an account, so a refused sign-in is repeated at most once, however many calls are
 * open; from then on each call tries but once until one is let in.
 */
export function createSignedIn(tools: Tools): SignedIn {
  const { signIn, user, secret, database, sessionUrl, timeoutMs, ask } = tools
  let turn = 0
  let mayRenew = true
  let cookie: string | undefined
  let entering: Promise<void> | undefined

  const signed = (): Signed => ({ headers: headersNow(), turn })

  function headersNow(): Readonly<Record<string, string>> {
    if (signIn === 'basic') return { authorization: `Basic ${base64(`${user}:${secret}`)}` }
    if (signIn === 'bearer') return { authorization: `Bearer ${secret}` }
    return cookie === undefined ? {} : { cookie }
  }

  async function enter(): Promise<void> {
    const reply = await ask({
      method: 'POST',
      url: sessionUrl,
      body: { name: user, password: secret },
      patience: { whole: timeoutMs },
    })
    // Before any membership is looked at, 403 can only be the lock.
    if (reply.status === 403 && reply.body !== undefined) throw failureOfReply(reply, 'locked')
    cookie = cookieOf(reply.cookies)
    if (reply.status === 404 || (reply.status < 300 && cookie === undefined))
      throw new SyncFailure('badAnswer')
    if (reply.status !== 200) throw failureOfReply(reply)
    turn += 1
  }

  /** Where there is no login of its own, the plainest request shows whether the sign-in holds after all. */
  async function tryAgain(): Promise<void> {
    const { headers } = signed()
    const reply = await ask({ method: 'GET', url: database, headers, patience: { whole: timeoutMs } })
    if (reply.status === 401) throw failureOfReply(reply)
    turn += 1
  }

  /** Calls that come at once share one login; the one that is called off leaves it to the others. */
  function enterOnce(signal: Abort | undefined): Promise<void> {
    entering ??= (signIn === 'session' ? enter() : tryAgain()).finally(() => {
      entering = undefined
    })
    return unlessAborted(entering, signal)
  }

  return {
    async sign(signal) {
      if (signIn === 'session' && cookie === undefined) await enterOnce(signal)
      return signed()
    },
    async renew(used, signal) {
      if (signIn === 'none') return undefined
      if (entering) await unlessAborted(entering, signal)
      if (used.turn !== turn) return signed()
      if (!mayRenew) return undefined
      mayRenew = false
      await enterOnce(signal).catch((error: unknown) => {
        // Only a refusal uses up the new login; a login nobody answered may be tried again.
        mayRenew = !(error instanceof SyncFailure && REFUSED.has(error.failure.kind))
        throw error
      })
      return signed()
    },
    accepted(used, cookies) {
      if (used.turn !== turn) return
      mayRenew = true
      // The server hands out a fresh cookie before the old one expires.
      if (signIn === 'session') cookie = cookieOf(cookies) ?? cookie
    },
  }
}

function unlessAborted(work: Promise<void>, signal: Abort | undefined): Promise<void> {
  if (!signal) return work
  return new Promise((resolve, reject) => {
    const stop = () => reject(new SyncFailure('aborted'))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop)
    work.then(resolve, reject)
  })
}

const REFUSED: ReadonlySet<FailureKind> = new Set(['auth', 'locked'])

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')

/** Chromium hands out several cookies as one line, Node one by one. */
function cookieOf(cookies: readonly string[]): string | undefined {
  const value = /(?:^|[,;]\s*)AuthSession=([^;,\s]+)/.exec(cookies.join(', '))?.[1]
  return value === undefined ? undefined : `AuthSession=${value}`
}

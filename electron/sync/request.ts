import type { Abort } from '@shared/sync/protocol.ts'
import { type Answered, kindOfThrown } from './classify.ts'
import { SyncFailure } from './failure.ts'

/** Unpacked, of one answer. A page of the largest rows is a fraction of it; more would fill this machine's memory. */
export const ANSWER_BYTES = 256 * 1024 ** 2

/** `net.fetch` in the worker, so that the system's proxy and certificates are used; Node's in tests. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON. */
  readonly body?: unknown
  readonly signal?: Abort | undefined
  /** Milliseconds to the end of the answer; of a long poll: without a byte. */
  readonly patience: { readonly whole: number } | { readonly silent: number }
}

export interface Reply extends Answered {
  readonly cookies: readonly string[]
  /** Characters of the body. */
  readonly size: number
}

/** One exchange over HTTP. Answers any status; throws SyncFailure where there was no whole answer. */
export async function exchange(fetch: Fetch, request: Request): Promise<Reply> {
  const stop = new AbortController()
  let why: 'aborted' | 'timeout' | undefined
  let timer: NodeJS.Timeout | undefined
  const stopped = new Promise<never>((_, reject) => {
    stop.signal.addEventListener('abort', () => reject(new SyncFailure(why ?? 'aborted')))
  })
  const end = (reason: 'aborted' | 'timeout') => {
    why ??= reason
    stop.abort()
  }
  const wait = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => end('timeout'), ms)
  }
  const { patience, signal } = request
  wait('whole' in patience ? patience.whole : patience.silent)
  const heard = () => 'silent' in patience && wait(patience.silent)
  const callOff = () => end('aborted')
  signal?.addEventListener('abort', callOff)
  if (signal?.aborted) end('aborted')
  try {
    // The race is for a fetch that does not notice its signal: a half-open connection.
    return await Promise.race([stopped, answerOf(fetch, request, stop.signal, heard)])
  } catch (error) {
    if (why !== undefined) throw new SyncFailure(why)
    throw error instanceof SyncFailure ? error : new SyncFailure(kindOfThrown(error))
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener?.('abort', callOff)
  }
}

async function answerOf(
  fetch: Fetch,
  { method, url, headers, body }: Request,
  signal: AbortSignal,
  heard: () => void,
): Promise<Reply> {
  if (signal.aborted) throw new SyncFailure('aborted')
  const response = await fetch(url, {
    method,
    headers: {
      // It also keeps Chromium from holding back the first bytes of a long poll to guess their type.
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal,
    // A redirect could carry the sign-in to another server; cookies are kept here, not by the system.
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
  })
  heard()
  const text = await textOf(response, heard)
  return {
    status: response.status,
    body: parsed(text),
    retryAfter: response.headers.get('retry-after'),
    cookies: response.headers.getSetCookie(),
    size: text.length,
  }
}

async function textOf(response: Response, heard: () => void): Promise<string> {
  if (!response.body) return ''
  const decoder = new TextDecoder()
  const reader = response.body.getReader()
  const pieces: string[] = []
  let left = ANSWER_BYTES
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return `${pieces.join('')}${decoder.decode()}`
    heard()
    left -= value.byteLength
    if (left < 0) {
      await reader.cancel().catch(() => {})
      throw new SyncFailure('badAnswer')
    }
    pieces.push(decoder.decode(value, { stream: true }))
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

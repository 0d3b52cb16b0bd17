import { isRecord } from '@shared/lib/isRecord.ts'
import type { FailureKind, PushAnswer, RefusalCode } from '@shared/sync/protocol.ts'
import { SyncFailure } from './failure.ts'
import { retryAfterMs } from './retryAfter.ts'

/** What an answer is judged by: its status, and the error code of its JSON. Its words are for people. */
export interface Answered {
  readonly status: number
  /** Undefined where the body was no JSON. */
  readonly body: unknown
  readonly retryAfter: string | null
}

/** A lock of CouchDB lasts up to five minutes. */
const LOCK_MS = 5 * 60_000

/** The failure a status stands for as the answer to a whole request; undefined: it is no failure. */
export function kindOfStatus({ status, body }: Answered): FailureKind | undefined {
  const isJson = body !== undefined
  if (status >= 200 && status < 300) return isJson ? undefined : 'badAnswer'
  if (status === 401) return 'auth'
  if (status === 408 || status >= 500) return 'server'
  if (status === 429) return 'rateLimited'
  // A gateway answers these two in HTML while the database behind it is well: that passes.
  if (status === 403 && isJson) return 'notMember'
  if (status === 404 && codeOf(body) === 'not_found') return 'gone'
  return 'badAnswer'
}

export function failureOfReply(reply: Answered, kind = kindOfStatus(reply) ?? 'badAnswer'): SyncFailure {
  const wait = retryAfterMs(reply.retryAfter)
  return new SyncFailure(kind, kind === 'locked' ? (wait ?? LOCK_MS) : wait)
}

/** The error code of CouchDB in a body. */
export const codeOf = (body: unknown): string | undefined =>
  isRecord(body) && typeof body.error === 'string' ? body.error : undefined

export const reasonOf = (body: unknown): string =>
  isRecord(body) && typeof body.reason === 'string' ? body.reason.slice(0, 500) : ''

/** Why nothing of a batch was saved, where its documents are the reason; undefined: they are not. */
export function batchRefusal({ status, body }: Answered): 'malformed' | 'tooLarge' | undefined {
  if (status === 413) return 'tooLarge'
  // 412: a stub of an attachment that is not there. The test peer says doc_validation with status 500.
  if (status === 400 || status === 412 || codeOf(body) === 'doc_validation') return 'malformed'
  return undefined
}

const REFUSALS: Readonly<Record<string, RefusalCode>> = {
  forbidden: 'forbidden',
  unauthorized: 'unauthorized',
  document_too_large: 'tooLarge',
  attachment_too_large: 'tooLarge',
  too_large: 'tooLarge',
}

/** Row errors that say nothing of the row: the batch is sent again, what is stored then answers `conflict`. */
const PASSING_ROWS: ReadonlySet<string> = new Set([
  'internal_server_error',
  'internal_error',
  'unknown_error',
  'timeout',
  'service_unavailable',
])

/** One row of `_bulk_docs`. Throws SyncFailure where the row has to be sent again. */
export function rowAnswer(id: string, row: unknown): PushAnswer {
  if (!isRecord(row)) throw new SyncFailure('badAnswer')
  const code = codeOf(row)
  if (code === undefined) {
    if (typeof row.rev !== 'string') throw new SyncFailure('badAnswer')
    return { kind: 'stored', id, rev: row.rev }
  }
  if (code === 'conflict') return { kind: 'conflict', id }
  if (PASSING_ROWS.has(code)) throw new SyncFailure('server')
  return { kind: 'refused', id, code: REFUSALS[code] ?? 'malformed', reason: reasonOf(row) || code }
}

/** Node's codes and Chromium's; both name what happened below HTTP. */
const BY_CODE: readonly (readonly [RegExp, FailureKind])[] = [
  [/^(ENOTFOUND|EAI_AGAIN|EAI_NONAME|ERR_NAME_NOT_RESOLVED|ERR_NAME_RESOLUTION_FAILED|ERR_DNS_.+)$/, 'name'],
  [/^(ECONNREFUSED|ERR_CONNECTION_REFUSED)$/, 'refusedConnection'],
  [
    /^(CERT_.+|ERR_CERT_.+|ERR_SSL_.+|ERR_TLS_.+|.*SELF_SIGNED_CERT.*|UNABLE_TO_.+|EPROTO|ERR_BAD_SSL_.+)$/,
    'tls',
  ],
  [/^(ETIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT|ERR_TIMED_OUT|ERR_CONNECTION_TIMED_OUT)$/, 'timeout'],
  [
    /^(ENET.+|EHOST.+|EADDRNOTAVAIL|ERR_INTERNET_DISCONNECTED|ERR_ADDRESS_UNREACHABLE|ERR_NETWORK_.+)$/,
    'offline',
  ],
  [/^(ERR_PROXY_.+|ERR_TUNNEL_.+|ERR_MANDATORY_PROXY_.+|ERR_SOCKS_.+)$/, 'offline'],
  [/^(ERR_INVALID_RESPONSE|ERR_INVALID_HTTP_RESPONSE|ERR_UNEXPECTED_REDIRECT|HPE_.+)$/, 'badAnswer'],
]

/** What a request that got no answer failed of, by the code of the error or of its cause. */
export function kindOfThrown(error: unknown): FailureKind {
  const code = codeOfThrown(error)
  // Below HTTP everything has a code; what has none was a redirect, which is not followed.
  if (code === '') return 'badAnswer'
  return BY_CODE.find(([codes]) => codes.test(code))?.[1] ?? 'server'
}

function codeOfThrown(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if (error.cause instanceof Error) return codeOfThrown(error.cause)
  if ('code' in error && typeof error.code === 'string') return error.code
  // Chromium's code travels as the whole message, behind this prefix.
  return /^net::([A-Z0-9_]+)$/.exec(error.message)?.[1] ?? ''
}

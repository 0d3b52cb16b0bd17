import type { Marker, RowDocument } from './document.ts'

/** What the renderer asks of the sync worker over their message port, and what it answers. */

/**
 * At most this many rows and bytes of JSON in one message and one request. What a request costs beside its rows (two
 * transactions here, a commit there) made half as many rows a third slower in the bench `sync`.
 */
export const BATCH_ROWS = 1_000
export const BATCH_BYTES = 4_000_000

export interface ChangesPage {
  /** Rows' documents only; the marker, design documents and foreign ids are left out. */
  readonly docs: readonly RowDocument[]
  /** Opaque: stored and sent back, never read. */
  readonly since: string
  /** Whether the database has more than this page, as far as is known. */
  readonly more: boolean
  /** How many changes are still to come, where the server says it. */
  readonly pending?: number
}

/** The answer for one document of a push, in the order they were sent. */
export type PushAnswer =
  | { readonly kind: 'stored'; readonly id: string; readonly rev: string }
  /** Someone was first: pull, merge, push again. */
  | { readonly kind: 'conflict'; readonly id: string }
  /** The server will never take it as it is: refused by a rule, malformed or too large. `reason`: the server's words. */
  | { readonly kind: 'refused'; readonly id: string; readonly code: RefusalCode; readonly reason: string }

export type RefusalCode = 'forbidden' | 'unauthorized' | 'malformed' | 'tooLarge'

/** A revision a device has seen in the database. */
export interface Seen {
  readonly id: string
  readonly rev: string
}

/** Each call: what is asked, what is answered. */
export interface SyncCalls {
  /** `wait`: a long poll, answered when something changes. `since` absent: from the beginning. */
  changes: {
    input: { readonly since?: string; readonly limit: number; readonly wait: boolean }
    output: ChangesPage
  }
  /** At most BATCH_ROWS documents; one answer for each. Halving of batches too large or malformed happens within. */
  push: { input: { readonly docs: readonly RowDocument[] }; output: readonly PushAnswer[] }
  /** The bodies of losing revisions. */
  branches: {
    input: { readonly id: string; readonly revs: readonly string[] }
    output: readonly RowDocument[]
  }
  /** What stands in the database before anything is written: the marker, if there is one, and how many documents. */
  look: {
    input: { readonly seen?: Seen }
    output: {
      readonly marker?: Marker
      readonly documents: number
      /** Absent: nothing is encrypted, and never was. */
      readonly encryption?: Encryption
      /** It never had the revision `seen`: an older state of it was put back. */
      readonly rolledBack?: true
    }
  }
  /** Writes the marker of a new workspace; `conflict` when another device was first. */
  mark: { input: { readonly marker: Marker }; output: { readonly kind: 'stored' | 'conflict' } }
}
export type SyncCall = keyof SyncCalls

/** How a workspace stands to encryption, as far as this laptop can tell. */
export interface Encryption {
  /** What is written now is encrypted; false: it was turned off. */
  readonly seals: boolean
  /** The keys are here. */
  readonly opens?: true
  /** Why nothing can be read or written here: what a person has to do. */
  readonly locked?: Failure
}

/** Why a call failed, by status and code and never by text. */
export type FailureKind =
  /** No endpoint is set. */
  | 'unset'
  /** The machine has no network, or the name or address does not answer. */
  | 'offline'
  | 'name'
  | 'refusedConnection'
  | 'tls'
  | 'timeout'
  /** Wrong or expired sign-in, after one new login. */
  | 'auth'
  /** Locked after wrong passwords: one try after `retryAfterMs`. */
  | 'locked'
  | 'notMember'
  /** The database is not there. */
  | 'gone'
  /** The server refused the place in the feed: start over. */
  | 'sinceRefused'
  | 'rateLimited'
  | 'server'
  /** The answer was no JSON or not what CouchDB says. */
  | 'badAnswer'
  /** Too old to speak what is needed. */
  | 'tooOld'
  /** Aborted by pause, suspend or quit. */
  | 'aborted'
  /** The workspace is encrypted, and no passphrase is kept here. */
  | 'passphraseNeeded'
  /** The passphrase given, or kept here, does not open it. */
  | 'passphraseWrong'
  /** It was encrypted, and its key document is gone: nothing goes out in plain unasked. */
  | 'keyGone'
  /** The key document is not the one known here: replaced, put back to an older one, or tampered with. */
  | 'keyOther'
  /** The worker ended; it is being started again. */
  | 'workerGone'
  /** There is no room on this machine for what came in. */
  | 'diskFull'

export interface Failure {
  readonly kind: FailureKind
  /** Plain words; may be shown as they are. Never a secret, never a URL with credentials. */
  readonly message: string
  /** What the server asked to wait, in milliseconds. */
  readonly retryAfterMs?: number
}

/** Failures that pass by themselves: tried again with back-off. Others stop and ask. */
export const PASSING: ReadonlySet<FailureKind> = new Set([
  'offline',
  'name',
  'refusedConnection',
  'timeout',
  'rateLimited',
  'server',
  'badAnswer',
  'workerGone',
  'sinceRefused',
  'diskFull',
])

export type Answer<C extends SyncCall> =
  | { readonly ok: true; readonly value: SyncCalls[C]['output'] }
  | { readonly ok: false; readonly failure: Failure }

/** As much of an `AbortSignal` as a call needs. */
export interface Abort {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener?(type: 'abort', listener: () => void): void
}

/** What the pump asks for its calls; the worker, or a stand-in of the simulation. */
export interface Endpoint {
  call<C extends SyncCall>(call: C, input: SyncCalls[C]['input'], signal?: Abort): Promise<Answer<C>>
}

/** Messages over the port. */
export type ToWorker =
  | { readonly id: number; readonly call: SyncCall; readonly input: SyncCalls[SyncCall]['input'] }
  | { readonly id: number; readonly abort: true }
export interface FromWorker {
  readonly id: number
  readonly answer: Answer<SyncCall>
}

/** How a person signs in. The secret is known to the main process and its worker alone. */
export type SignIn = 'none' | 'basic' | 'session' | 'bearer'

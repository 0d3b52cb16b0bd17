import type { Failure, FailureKind } from '@shared/sync/protocol.ts'

/** What each failure is called on screen. The server's own words and addresses are never part of it. */
const WORDS: Readonly<Record<FailureKind, string>> = {
  unset: 'No endpoint is set.',
  offline: 'There is no network, or no way to the server.',
  name: 'No server of this name is found.',
  refusedConnection: 'Nothing answers at this address and port.',
  tls: 'The secure connection failed: this machine does not trust the certificate of the server.',
  timeout: 'The server did not answer in time.',
  auth: 'The server refused the user name and password, or the token.',
  locked: 'The server locked this account after wrong passwords. It opens again within five minutes.',
  notMember: 'This account may not use the database. Its administrator can let it in.',
  gone: 'There is no database of this name on the server.',
  sinceRefused: 'The server does not know how far this copy has read. It is read from the beginning.',
  rateLimited: 'The server asks for fewer requests. Tandem waits.',
  server: 'The server has trouble, or the connection broke off.',
  badAnswer: 'What answered is not CouchDB, or something stands between.',
  tooOld: 'This server is too old: Tandem needs CouchDB 2 or newer.',
  aborted: 'The call was called off.',
  passphraseNeeded: 'This workspace is encrypted. Enter its passphrase to go on.',
  passphraseWrong: 'The passphrase does not open this workspace.',
  keyGone: 'This workspace was encrypted, but its key is not in the database any more.',
  keyOther:
    'The key in the database is not the one this laptop knows: it was replaced, or an older one was put back.',
  workerGone: 'The part of Tandem that speaks to the server ended and is started again.',
  diskFull: 'The disk of this machine is full.',
}

/** Thrown inside of the transport; at its edge it becomes an answer. */
export class SyncFailure extends Error {
  readonly failure: Failure
  constructor(kind: FailureKind, retryAfterMs?: number) {
    super(WORDS[kind])
    this.failure = failureOf(kind, retryAfterMs)
  }
}

export const failureOf = (kind: FailureKind, retryAfterMs?: number): Failure => ({
  kind,
  message: WORDS[kind],
  ...(retryAfterMs !== undefined && { retryAfterMs }),
})

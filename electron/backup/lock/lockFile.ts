import { isSealHeader } from '@shared/domain/workspace-file/sealHeader.ts'
import { headerFor, type Lock, lockOf } from '@shared/domain/workspace-file/sealLock.ts'
import { isRecord } from '@shared/lib/isRecord.ts'
import { atomicWriteSync } from '../../ipc/files/atomicWrite.ts'
import type { KeyStore } from '../../ipc/keys/keyStore.ts'
import { readJson } from '../../settings/jsonFile.ts'

/** What this profile remembers of its locks. */
export interface KeptLocks {
  /** What snapshots are sealed to; `off`: somebody chose plain ones; undefined: nothing was chosen here. */
  readonly choice: Lock | 'off' | undefined
  /** What opens a lock, by its public half: as the key store of the system encrypted it, base64. */
  readonly openers: Readonly<Record<string, string>>
}

/** Read and written by its owner alone. */
const OWNER_ONLY = 0o600
const NOTHING: KeptLocks = { choice: undefined, openers: {} }

/** The lock and what opens it in one small file. An opener is kept by the system's key store or not at all. */
export class LockFile {
  readonly #path: string
  readonly #store: KeyStore

  constructor(path: string, store: KeyStore) {
    this.#path = path
    this.#store = store
  }

  get hasKeyStore(): boolean {
    return this.#store.isThere()
  }

  /** A damaged file is as none: the newest snapshot says which lock there is. */
  read(): KeptLocks {
    const value = readJson(this.#path)
    if (!isRecord(value)) return NOTHING
    const { choice, openers } = value
    return {
      choice: choice === 'off' ? 'off' : lockIn(choice),
      openers: isRecord(openers) ? Object.fromEntries(Object.entries(openers).filter(isText)) : {},
    }
  }

  choose(choice: Lock | 'off'): void {
    this.#write({ ...this.read(), choice })
  }

  /** Keeps what opens a lock, where the system has a place for it. */
  keep(lock: Lock, opener: Buffer): void {
    if (!this.hasKeyStore) return
    const sealed = this.#store.encrypt(opener.toString('hex')).toString('base64')
    const { choice, openers } = this.read()
    this.#write({ choice, openers: { ...openers, [lock.public]: sealed } })
  }

  /** What opens a lock; undefined where it is not kept, or the key store does not give it out. */
  opener(lock: Lock): Buffer | undefined {
    const sealed = this.read().openers[lock.public]
    if (sealed === undefined || !this.hasKeyStore) return undefined
    try {
      const opener = Buffer.from(this.#store.decrypt(Buffer.from(sealed, 'base64')), 'hex')
      return opener.length === 32 ? opener : undefined
    } catch {
      return undefined
    }
  }

  #write({ choice, openers }: KeptLocks): void {
    atomicWriteSync(this.#path, `${JSON.stringify({ version: 1, choice, openers }, null, 2)}\n`, OWNER_ONLY)
  }
}

const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string'

/** A lock is checked as the header it makes, so that no snapshot is written that would not open. */
function lockIn(value: unknown): Lock | undefined {
  if (!isRecord(value)) return undefined
  const own = value.public
  const header = headerFor(value as unknown as Lock, typeof own === 'string' ? own : '')
  return isSealHeader(header) ? lockOf(header) : undefined
}

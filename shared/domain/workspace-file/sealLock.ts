import { PIECE_BYTES, type SealedTo, type SealHeader } from './sealHeader.ts'

/**
 * What seals without a secret and opens by a passphrase: a pair of keys on P-256 whose secret half is encrypted by what
 * PBKDF2 makes of the passphrase. Snapshots are sealed to it, so that none has to wait for somebody to type.
 */
export interface Lock extends Pick<SealHeader, 'iterations' | 'salt' | 'check'>, Omit<SealedTo, 'own'> {}

/** What HKDF is told, so that no two keys are the same bytes. */
export const SEAL_INFO = {
  fileKey: 'tandem file key',
  check: 'tandem file check',
  lockKey: 'tandem lock key',
  lineKey: 'tandem log line key',
} as const

/** The header of a file sealed to a lock; `own` is the one-time point of that file. */
export const headerFor = (lock: Lock, own: string): SealHeader => ({
  derivation: 'PBKDF2-SHA-256',
  iterations: lock.iterations,
  salt: lock.salt,
  cipher: 'AES-256-GCM',
  piece: PIECE_BYTES,
  check: lock.check,
  lock: { public: lock.public, secret: lock.secret, own },
})

/** The lock a file was sealed to; undefined for one that its passphrase opens by itself. */
export const lockOf = ({ iterations, salt, check, lock }: SealHeader): Lock | undefined =>
  lock && { iterations, salt, check, public: lock.public, secret: lock.secret }

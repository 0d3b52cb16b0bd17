import { createECDH, hkdfSync, pbkdf2 as pbkdf2Callback, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { ITERATIONS } from '@shared/domain/workspace-file/sealHeader.ts'
import { type Lock, SEAL_INFO } from '@shared/domain/workspace-file/sealLock.ts'
import { PlainError } from '../../ipc/plainError.ts'
import { openOnce, sealOnce } from './once.ts'

const pbkdf2 = promisify(pbkdf2Callback)
const CURVE = 'prime256v1'

/** A lock, and the secret half that opens what is sealed to it. */
export interface OpenLock {
  readonly lock: Lock
  readonly opener: Buffer
}

/** A new lock that the passphrase opens. */
export async function makeLock(passphrase: string): Promise<OpenLock> {
  const salt = randomBytes(16).toString('hex')
  const secret = await secretOf(passphrase, { iterations: ITERATIONS, salt })
  const pair = createECDH(CURVE)
  const point = pair.generateKeys()
  // Leading zeros are left out by it.
  const opener = Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()]).subarray(-32)
  const sealed = sealOnce(hkdf(secret, SEAL_INFO.lockKey), opener, point)
  const check = hkdf(secret, SEAL_INFO.check).toString('hex')
  const hex = { public: point.toString('hex'), secret: sealed.toString('hex') }
  return { lock: { iterations: ITERATIONS, salt, check, ...hex }, opener }
}

/** What opens the lock; undefined where the passphrase is another one. Throws PlainError on a damaged lock. */
export async function openLock(lock: Lock, passphrase: string): Promise<Buffer | undefined> {
  const secret = await secretOf(passphrase, lock)
  if (hkdf(secret, SEAL_INFO.check).toString('hex') !== lock.check) return undefined
  const [sealed, point] = [Buffer.from(lock.secret, 'hex'), Buffer.from(lock.public, 'hex')]
  try {
    return openOnce(hkdf(secret, SEAL_INFO.lockKey), sealed, point)
  } catch {
    throw new PlainError('damaged', 'The passphrase is right, but the lock it opens is damaged.')
  }
}

/** A key for one file or line, and the point by which whoever opens the lock makes the same. */
export function keyTo({ public: point }: Lock, info: string): { own: string; key: Buffer } {
  const pair = createECDH(CURVE)
  const own = pair.generateKeys()
  const theirs = Buffer.from(point, 'hex')
  return { own: own.toString('hex'), key: shared(pair.computeSecret(theirs), theirs, own, info) }
}

/** The same key, by what opens the lock. Throws where the point is none. */
export function keyBy(opener: Buffer, lock: Lock, own: string, info: string): Buffer {
  const pair = createECDH(CURVE)
  pair.setPrivateKey(opener)
  const [theirs, ours] = [Buffer.from(own, 'hex'), Buffer.from(lock.public, 'hex')]
  return shared(pair.computeSecret(theirs), ours, theirs, info)
}

const shared = (secret: Buffer, point: Buffer, own: Buffer, info: string): Buffer =>
  hkdf(secret, info, Buffer.concat([point, own]))

const secretOf = (passphrase: string, { iterations, salt }: Pick<Lock, 'iterations' | 'salt'>) =>
  pbkdf2(passphrase.normalize('NFKC'), Buffer.from(salt, 'hex'), iterations, 32, 'sha256')

const hkdf = (secret: Buffer, info: string, salt = Buffer.alloc(0)): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, 32))

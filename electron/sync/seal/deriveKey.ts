import { randomBytes, scrypt } from 'node:crypto'
import { isRecord } from '@shared/lib/isRecord.ts'

/** How a passphrase becomes a key: scrypt (RFC 7914), memory-hard. It stands beside what the key opens. */
export interface Derivation {
  readonly name: 'scrypt'
  /** Cost, block size, lanes; memory is 128 · n · r bytes. */
  readonly n: number
  readonly r: number
  readonly p: number
  /** Base64. */
  readonly salt: string
}

/** 128 MB and about half a second for one guess, on the laptops of a team and on a thief's machine alike. */
const COST = { n: 2 ** 17, r: 8, p: 1 }

export const newDerivation = (): Derivation => ({
  name: 'scrypt',
  ...COST,
  salt: randomBytes(16).toString('base64'),
})

/** The key that wraps data keys. The same passphrase is one text, whichever keyboard typed it. */
export function deriveKey(passphrase: string, { n, r, p, salt }: Derivation): Promise<Buffer> {
  const text = passphrase.normalize('NFKC')
  const options = { N: n, r, p, maxmem: 256 * n * r }
  return new Promise((resolve, reject) =>
    scrypt(text, Buffer.from(salt, 'base64'), 32, options, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
}

/** A server could ask for more memory than a laptop has, or for next to none. */
export function isDerivation(value: unknown): value is Derivation {
  if (!isRecord(value) || value.name !== 'scrypt' || typeof value.salt !== 'string') return false
  const { n, r, p } = value
  return (
    isWithin(n, 2 ** 14, 2 ** 20) && Number.isInteger(Math.log2(n)) && isWithin(r, 8, 16) && isWithin(p, 1, 4)
  )
}

const isWithin = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most

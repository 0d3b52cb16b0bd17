import { hkdfSync, randomBytes } from 'node:crypto'

/** What bodies are encrypted with. */
export interface DataKey {
  /** Follows from the key and does not tell it; documents name the key by it. */
  readonly id: string
  readonly key: Buffer
}

export const newDataKey = (): DataKey => dataKeyOf(randomBytes(32))

export const dataKeyOf = (key: Buffer): DataKey => ({
  id: derivedFrom(key, 'tandem key id', 16).toString('hex'),
  key,
})

/** Another key out of a data key, for one use alone. */
export const derivedFrom = (key: Buffer, use: string, length = 32): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', use, length))

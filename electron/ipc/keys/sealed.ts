import { isRecord } from '@shared/lib/isRecord.ts'
import type { KeyStore } from './keyStore.ts'

/** A secret as a file of the profile holds it: encrypted by the system's key store (base64), or as it is. */
export interface Sealed {
  readonly keptIn: 'keyStore' | 'file'
  readonly text: string
}

export const seal = (secret: string, store: KeyStore): Sealed =>
  store.isThere()
    ? { keptIn: 'keyStore', text: store.encrypt(secret).toString('base64') }
    : { keptIn: 'file', text: secret }

export const isSealed = (value: unknown): value is Sealed =>
  isRecord(value) && /^(keyStore|file)$/.test(String(value.keptIn)) && typeof value.text === 'string'

/** The secret; throws `refused` where the key store does not give it out. */
export function unseal({ keptIn, text }: Sealed, store: KeyStore, refused: Error): string {
  if (keptIn === 'file') return text
  try {
    return store.decrypt(Buffer.from(text, 'base64'))
  } catch {
    throw refused
  }
}

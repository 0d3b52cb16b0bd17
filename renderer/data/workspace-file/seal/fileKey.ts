import { SEAL_INFO } from '@shared/domain/workspace-file/sealLock.ts'

/** The key of one file, and what tells whether a passphrase is the one it was made with. */
export interface FileKey {
  readonly key: CryptoKey
  /** What the passphrase became, for a file that is sealed to a lock. */
  readonly secret: CryptoKey
  /** Hex. */
  readonly check: string
}

export interface Cost {
  readonly iterations: number
  /** Hex. */
  readonly salt: string
}

const encoder = new TextEncoder()

/** PBKDF2 (RFC 8018) makes a secret of the passphrase, HKDF (RFC 5869) the key and the check of the secret. */
export async function deriveFileKey(passphrase: string, { iterations, salt }: Cost): Promise<FileKey> {
  const { subtle } = crypto
  const bits = await derivedBits(passphrase, { iterations, salt })
  const secret = await subtle.importKey('raw', bits, 'HKDF', false, ['deriveBits', 'deriveKey'])
  const key = await keyFrom(secret, SEAL_INFO.fileKey)
  const check = await subtle.deriveBits(hkdf(SEAL_INFO.check), secret, 256)
  return { key, check: toHex(check), secret }
}

/** A key of AES-GCM by HKDF. */
export const keyFrom = (secret: CryptoKey, info: string, salt = new Uint8Array(0)): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(hkdf(info, salt), secret, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])

/** The key of one file as the main process made it. */
export const keyOfBytes = (bytes: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', new Uint8Array(bytes), 'AES-GCM', false, ['encrypt', 'decrypt'])

const hkdf = (info: string, salt = new Uint8Array(0)) => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt,
  info: encoder.encode(info),
})

/** 32 bytes by PBKDF2 with SHA-256. The same passphrase is one text, whichever keyboard typed it. */
export async function derivedBits(passphrase: string, { iterations, salt }: Cost): Promise<ArrayBuffer> {
  const words = encoder.encode(passphrase.normalize('NFKC'))
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: fromHex(salt), iterations }
  return crypto.subtle.deriveBits(how, base, 256)
}

export const toHex = (bytes: ArrayBuffer | Uint8Array): string =>
  [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, '0')).join('')

export const fromHex = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], pair => Number.parseInt(pair, 16))

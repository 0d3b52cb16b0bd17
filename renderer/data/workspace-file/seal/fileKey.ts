/** The key of one file, and what tells whether a passphrase is the one it was made with. */
export interface FileKey {
  readonly key: CryptoKey
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
  const secret = await derivedBits(passphrase, { iterations, salt })
  const base = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits', 'deriveKey'])
  const how = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(0),
    info: encoder.encode(info),
  })
  const key = await subtle.deriveKey(how('tandem file key'), base, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  return { key, check: toHex(await subtle.deriveBits(how('tandem file check'), base, 256)) }
}

/** 32 bytes by PBKDF2 with SHA-256. The same passphrase is one text, whichever keyboard typed it. */
export async function derivedBits(passphrase: string, { iterations, salt }: Cost): Promise<ArrayBuffer> {
  const words = encoder.encode(passphrase.normalize('NFKC'))
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: fromHex(salt), iterations }
  return crypto.subtle.deriveBits(how, base, 256)
}

export const toHex = (bytes: ArrayBuffer | Uint8Array): string =>
  [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, '0')).join('')

const fromHex = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], pair => Number.parseInt(pair, 16))

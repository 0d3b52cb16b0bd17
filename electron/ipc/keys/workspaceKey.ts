import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { vouchedText } from '@shared/domain/pack/vouched.ts'
import { atomicWriteSync } from '../files/atomicWrite.ts'
import { PlainError } from '../plainError.ts'
import type { KeyStore } from './keyStore.ts'
import { type Sealed, seal, unseal } from './sealed.ts'

export interface WorkspaceKey {
  readonly publicKey: string
  readonly keptIn: Sealed['keptIn']
  /** ECDSA P-256 over SHA-256, as WebCrypto writes it, in hex. */
  sign(text: string): string
}

interface Kept {
  readonly keptIn: Sealed['keptIn']
  /** PKCS #8 in PEM, encrypted by the key store (base64) or as it is. */
  readonly secret: string
}

/** Read and written by its owner alone. */
const OWNER_ONLY = 0o600

/** The key pair of a workspace: made the first time it is asked for, then always the same. Throws PlainError. */
export function openWorkspaceKey(path: string, store: KeyStore): WorkspaceKey {
  const kept = read(path) ?? make(path, store)
  const key = createPrivateKey(secretOf(kept, store))
  const { kty, crv, x, y } = createPublicKey(key).export({ format: 'jwk' })
  return {
    publicKey: JSON.stringify({ kty, crv, x, y }),
    keptIn: kept.keptIn,
    sign: text =>
      sign('sha256', Buffer.from(vouchedText(text)), { key, dsaEncoding: 'ieee-p1363' }).toString('hex'),
  }
}

function read(path: string): Kept | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new PlainError('key', 'The key of this workspace could not be read from the profile folder.')
  }
  try {
    const { keptIn, secret } = JSON.parse(text) as Kept
    if ((keptIn === 'keyStore' || keptIn === 'file') && typeof secret === 'string') return { keptIn, secret }
  } catch {
    // Said below: another key in its place would turn every answer away that is still on its way.
  }
  throw new PlainError('key', 'The key of this workspace is damaged. Answers to packs cannot be checked.')
}

function make(path: string, store: KeyStore): Kept {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const { keptIn, text } = seal(pem, store)
  const kept: Kept = { keptIn, secret: text }
  atomicWriteSync(path, `${JSON.stringify(kept)}\n`, OWNER_ONLY)
  return kept
}

function secretOf({ keptIn, secret }: Kept, store: KeyStore): string {
  const refused = new PlainError(
    'key',
    'The key store of this system does not give out the key of this workspace. Unlock it and try again.',
  )
  return unseal({ keptIn, text: secret }, store, refused)
}

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { isRecord } from '@shared/lib/isRecord.ts'

/** Something under AES-256-GCM; both in base64, the tag at the end of the text. */
export interface Box {
  readonly nonce: string
  readonly text: string
}

const NONCE = 12
const TAG = 16

/** Encrypts under a nonce of its own. `about` is not encrypted, but what is opened must name the same. */
export function lock(key: Uint8Array, plain: Uint8Array, about: readonly unknown[]): Box {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(bytesOf(about))
  const text = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  return { nonce: nonce.toString('base64'), text: text.toString('base64') }
}

/** What is inside; undefined where key or `about` is another, or a bit of it was changed. */
export function unlock(key: Uint8Array, { nonce, text }: Box, about: readonly unknown[]): Buffer | undefined {
  const bytes = strictBytes(text)
  const iv = strictBytes(nonce)
  if (!bytes || !iv || bytes.length < TAG || iv.length !== NONCE) return undefined
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG })
    decipher.setAAD(bytesOf(about))
    decipher.setAuthTag(bytes.subarray(-TAG))
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG)), decipher.final()])
  } catch {
    return undefined
  }
}

export const isBox = (value: unknown): value is Box =>
  isRecord(value) && typeof value.nonce === 'string' && typeof value.text === 'string'

/** A list as JSON says unmistakably where one part ends and the next begins. */
const bytesOf = (about: readonly unknown[]): Buffer => Buffer.from(JSON.stringify(about))

/** Node skips over what is no base64; one text for one run of bytes is stricter. */
function strictBytes(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : undefined
}

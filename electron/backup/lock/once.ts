import { createCipheriv, createDecipheriv } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const TAG = 16
/** Every key it is used with encrypts one thing and no other. */
const NONCE = Buffer.alloc(12)

/** Encrypts by a key that is used for nothing else; the tag stands at the end. `about` is authenticated with it. */
export function sealOnce(key: Buffer, plain: Uint8Array, about: Uint8Array): Buffer {
  const cipher = createCipheriv(CIPHER, key, NONCE).setAAD(about)
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Throws where the key or `about` is another, or a bit of it was changed. */
export function openOnce(key: Buffer, sealed: Uint8Array, about: Uint8Array): Buffer {
  const decipher = createDecipheriv(CIPHER, key, NONCE, { authTagLength: TAG })
    .setAAD(about)
    .setAuthTag(sealed.subarray(-TAG))
  return Buffer.concat([decipher.update(sealed.subarray(0, -TAG)), decipher.final()])
}

/** Whether this browser has what opening and signing need. */
export const hasCrypto = () => globalThis.crypto?.subtle !== undefined

const bytesOf = base64 => Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))

/** Opens what was sealed with a passphrase; throws where the passphrase is another one. */
export async function openSealed({ salt, iv, rounds, data }, passphrase) {
  const words = new TextEncoder().encode(passphrase.normalize('NFC'))
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey'])
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['decrypt'],
  )
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(iv) }, key, bytesOf(data))
  return JSON.parse(new TextDecoder().decode(plain))
}

/** The signature of a text (ECDSA P-256, SHA-256) in hex. */
export async function signText(jwk, text) {
  const way = { name: 'ECDSA', namedCurve: 'P-256' }
  const key = await crypto.subtle.importKey('jwk', jwk, way, false, ['sign'])
  const signed = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    key,
    new TextEncoder().encode(text),
  )
  return [...new Uint8Array(signed)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

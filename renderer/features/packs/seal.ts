/** Rounds of PBKDF2 with SHA-256; more than twice the 310,000 that are the least. */
export const ROUNDS = 700_000

/** A passphrase shorter than this is guessed too soon. */
export const SHORTEST = 12

const base64 = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

/** Seals a value with a passphrase: AES-GCM under a key of PBKDF2, both of the platform. */
export async function seal(value: unknown, passphrase: string, rounds = ROUNDS) {
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))]
  const words = new TextEncoder().encode(passphrase.normalize('NFC'))
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey'])
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  )
  const plain = new TextEncoder().encode(JSON.stringify(value))
  const data = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain))
  return { salt: base64(salt), iv: base64(iv), rounds, data: base64(data) }
}

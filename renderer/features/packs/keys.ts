const WAY = { name: 'ECDSA', namedCurve: 'P-256' } as const
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const

/** A key pair for the answers of one pack: the private part goes into the pack, the public one stays here. */
export async function newAnswerKey(): Promise<{ readonly secret: JsonWebKey; readonly publicKey: string }> {
  const pair = await crypto.subtle.generateKey(WAY, true, ['sign', 'verify'])
  const secret = await crypto.subtle.exportKey('jwk', pair.privateKey)
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  return { secret, publicKey: JSON.stringify({ kty, crv, x, y }) }
}

/** Whether the owner of a public key (JWK) signed a text; a key or a signature that is none is no signature. */
export async function verify(key: string, text: string, signature: string): Promise<boolean> {
  try {
    const found = await crypto.subtle.importKey('jwk', JSON.parse(key) as JsonWebKey, WAY, false, ['verify'])
    const bytes = Uint8Array.from(signature.match(/../g) ?? [], pair => Number.parseInt(pair, 16))
    return await crypto.subtle.verify(SIGNING, found, bytes, new TextEncoder().encode(text))
  } catch {
    return false
  }
}

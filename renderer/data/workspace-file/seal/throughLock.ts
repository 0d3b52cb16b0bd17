import type { SealedTo } from '@shared/domain/workspace-file/sealHeader.ts'
import { SEAL_INFO } from '@shared/domain/workspace-file/sealLock.ts'
import { fromHex, keyFrom } from './fileKey.ts'

const CURVE = { name: 'ECDH', namedCurve: 'P-256' }

/**
 * The key of a file that is sealed to a lock, by what its passphrase became; undefined where the header is not as it
 * was written.
 */
export async function keyThroughLock(secret: CryptoKey, lock: SealedTo): Promise<CryptoKey | undefined> {
  const { subtle } = crypto
  const [point, own] = [fromHex(lock.public), fromHex(lock.own)]
  try {
    const lockKey = await keyFrom(secret, SEAL_INFO.lockKey)
    const how = { name: 'AES-GCM', iv: new Uint8Array(12), additionalData: point }
    const d = new Uint8Array(await subtle.decrypt(how, lockKey, fromHex(lock.secret)))
    const [x, y] = [point.subarray(1, 33), point.subarray(33)]
    const jwk = { kty: 'EC', crv: 'P-256', d: base64url(d), x: base64url(x), y: base64url(y) }
    const opener = await subtle.importKey('jwk', jwk, CURVE, false, ['deriveBits'])
    const theirs = await subtle.importKey('raw', own, CURVE, false, [])
    const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs }, opener, 256)
    const base = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey'])
    return await keyFrom(base, SEAL_INFO.fileKey, new Uint8Array([...point, ...own]))
  } catch {
    return undefined
  }
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

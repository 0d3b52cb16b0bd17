import { utf8Bytes } from './utf8.ts'

/** SHA-256 (FIPS 180-4) over bytes that come in pieces; the platform's own digest wants them all at once. */
export interface Sha256 {
  update(bytes: Uint8Array): void
  /** The digest in hex. Ends the hash: nothing may be added after. */
  hex(): string
}

/** SHA-256 (hex) of the UTF-8 bytes of a text. */
export function sha256OfText(text: string): string {
  const hash = createSha256()
  hash.update(Uint8Array.from(utf8Bytes(text)))
  return hash.hex()
}

const BLOCK = 64

export function createSha256(): Sha256 {
  const state = Int32Array.from(START)
  const words = new Int32Array(64)
  const rest = new Uint8Array(BLOCK)
  let kept = 0
  let length = 0

  const add = (bytes: Uint8Array): void => {
    let at = 0
    if (kept > 0) {
      at = Math.min(BLOCK - kept, bytes.length)
      rest.set(bytes.subarray(0, at), kept)
      kept += at
      if (kept < BLOCK) return
      compress(state, words, rest, 0)
      kept = 0
    }
    for (; at + BLOCK <= bytes.length; at += BLOCK) compress(state, words, bytes, at)
    kept = bytes.length - at
    rest.set(bytes.subarray(at), 0)
  }

  return {
    update(bytes) {
      length += bytes.length
      add(bytes)
    },
    hex() {
      add(ending(kept, length))
      return [...state].map(word => (word >>> 0).toString(16).padStart(8, '0')).join('')
    },
  }
}

/** A one bit, zeros up to a whole block, and the length in bits as a 64-bit number. */
function ending(kept: number, length: number): Uint8Array {
  const bytes = new Uint8Array((kept < 56 ? 64 : 128) - kept)
  bytes[0] = 0x80
  const view = new DataView(bytes.buffer)
  view.setUint32(bytes.length - 8, Math.floor(length / 0x20000000))
  view.setUint32(bytes.length - 4, (length << 3) >>> 0)
  return bytes
}

function compress(state: Int32Array, w: Int32Array, bytes: Uint8Array, from: number): void {
  for (let i = 0, at = from; i < 16; i++, at += 4)
    w[i] = (n(bytes, at) << 24) | (n(bytes, at + 1) << 16) | (n(bytes, at + 2) << 8) | n(bytes, at + 3)
  for (let i = 16; i < 64; i++) {
    const x = n(w, i - 15)
    const y = n(w, i - 2)
    const small0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const small1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    w[i] = (n(w, i - 16) + small0 + n(w, i - 7) + small1) | 0
  }
  let a = n(state, 0)
  let b = n(state, 1)
  let c = n(state, 2)
  let d = n(state, 3)
  let e = n(state, 4)
  let f = n(state, 5)
  let g = n(state, 6)
  let h = n(state, 7)
  for (let i = 0; i < 64; i++) {
    const big1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const one = (h + big1 + ((e & f) ^ (~e & g)) + n(ROUND, i) + n(w, i)) | 0
    const big0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const two = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  const next = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i] = (n(state, i) + n(next, i)) | 0
}

/** The number at a place that is there. */
const n = (list: ArrayLike<number>, at: number): number => list[at] as number

const PRIMES = firstPrimes(64)
/** The first 32 bits of the fractional parts of the roots of the first primes, as the standard has them. */
const START = Int32Array.from(PRIMES.slice(0, 8), prime => fraction(Math.sqrt(prime)))
const ROUND = Int32Array.from(PRIMES, prime => fraction(Math.cbrt(prime)))

function fraction(root: number): number {
  return ((root - Math.floor(root)) * 0x100000000) | 0
}

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let next = 2; primes.length < count; next++)
    if (primes.every(prime => next % prime !== 0)) primes.push(next)
  return primes
}

/** The UTF-8 bytes of a text; half a surrogate pair becomes the replacement character. */
export function utf8Bytes(text: string): number[] {
  const bytes = new Uint8Array(3 * text.length)
  return [...bytes.subarray(0, writeUtf8(text, bytes, 0))]
}

const REPLACEMENT = 0xfffd

/** Writes those bytes; answers where they end. There must be room: three for each UTF-16 unit always do. */
export function writeUtf8(text: string, into: Uint8Array, from: number): number {
  let at = from
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i)
    if (code < 0x80) {
      into[at++] = code
      continue
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      const pair = text.codePointAt(i) ?? 0
      code = pair > 0xffff ? pair : REPLACEMENT
      if (pair > 0xffff) i += 1
    }
    if (code < 0x800) into[at++] = 0xc0 | (code >> 6)
    else {
      if (code < 0x10000) into[at++] = 0xe0 | (code >> 12)
      else {
        into[at++] = 0xf0 | (code >> 18)
        into[at++] = tail(code >> 12)
      }
      into[at++] = tail(code >> 6)
    }
    into[at++] = tail(code)
  }
  return at
}

/** The text of some UTF-8 bytes that are well-formed. */
export function readUtf8(bytes: Uint8Array, from: number, to: number): string {
  if (to - from <= RUN && isAscii(bytes, from, to)) return units(bytes.subarray(from, to))
  const codes: number[] = []
  for (let at = from; at < to; ) {
    const first = bytes[at++] ?? 0
    if (first < 0x80) {
      codes.push(first)
      continue
    }
    const length = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3
    let code = first & (0x3f >> length)
    for (let i = 0; i < length; i++) code = (code << 6) | ((bytes[at++] ?? 0) & 0x3f)
    if (code < 0x10000) codes.push(code)
    else codes.push(0xd7c0 + (code >> 10), 0xdc00 | (code & 0x3ff))
  }
  let text = ''
  for (let at = 0; at < codes.length; at += RUN) text += units(codes.slice(at, at + RUN))
  return text
}

function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((bytes[at] as number) >= 0x80) return false
  return true
}

/** Also of typed arrays: spread out they would become arrays first. */
const units = (all: ArrayLike<number>): string => String.fromCharCode.apply(undefined, all as number[])

/** Units put together at a time: a call takes only so many arguments. */
const RUN = 4_096

const tail = (code: number): number => 0x80 | (code & 0x3f)

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 (RFC 4648) with padding. */
export function base64(bytes: readonly number[]): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]]
    const word = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    text += sign(word >> 18) + sign(word >> 12)
    text += b === undefined ? '==' : sign(word >> 6) + (c === undefined ? '=' : sign(word))
  }
  return text
}

const sign = (word: number): string => ALPHABET.charAt(word & 0x3f)

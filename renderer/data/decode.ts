export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
}

/** How many bytes decide about UTF-16 without a mark. */
const LOOK = 4096

/**
 * Bytes → text: by byte order mark, else UTF-16 by where its zero bytes stand, else strict UTF-8, else
 * Windows-1252 (which every byte is valid in, so it comes last).
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = marked(bytes) ?? wide(bytes)
  if (encoding) return { text: new TextDecoder(encoding).decode(bytes), encoding }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: windows1252(bytes), encoding: 'windows-1252' }
  }
}

/** What 0x80 to 0x9f are in Windows-1252. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Some Node releases decode this label as ISO 8859-1; the characters in between are put right here. */
const windows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, char => HIGH[char.charCodeAt(0) - 0x80] ?? char)

function marked(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

/** Latin text in UTF-16 has a zero in (nearly) every second byte. */
function wide(bytes: Uint8Array): Encoding | undefined {
  const end = Math.min(bytes.length, LOOK) & ~1
  if (end < 2 || bytes.length % 2 === 1) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const half = end / 2
  if (odd > half * 0.4 && even < half * 0.1) return 'utf-16le'
  if (even > half * 0.4 && odd < half * 0.1) return 'utf-16be'
  return undefined
}

/** What a file is by its first bytes, whatever its name says. */
export type Container = 'zip' | 'ole' | 'pdf' | 'markup' | 'binary' | 'text'

export function containerOf(bytes: Uint8Array): Container {
  const [a, b, c, d] = bytes
  if (a === 0x50 && b === 0x4b && c !== undefined && c <= 7 && d !== undefined) return 'zip'
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) return 'ole'
  if (a === 0x25 && b === 0x50 && c === 0x44 && d === 0x46) return 'pdf'
  if (marked(bytes) ?? wide(bytes)) return 'text'
  const head = bytes.subarray(0, LOOK)
  if (head.includes(0)) return 'binary'
  const start = new TextDecoder('windows-1252').decode(head.subarray(0, 200)).trimStart().toLowerCase()
  return /^(<\?xml|<html|<!doctype|<table|<workbook)/.test(start) ? 'markup' : 'text'
}

/** What stands before a hash in the title of a plan's PDF, so that it can be found without reading the pages. */
export const HASH_MARK = 'sha-256'

/** The title of a locked version's PDF. */
export const titleWithHash = (title: string, hash: string): string => `${title} · ${HASH_MARK} ${hash}`

const FOUND = /sha-256 ([0-9a-f]{64})/g
/** Texts of a PDF that are written as hex: big-endian UTF-16 with its mark in front. */
const HEX_TEXT = /<FEFF((?:[0-9A-Fa-f]{4}|\s)*)>/gi

/**
 * The hashes a PDF carries in its title, each once. Titles are plain there, as single bytes, as UTF-16 or as hex of it
 * (ISO 32000-1, 7.9.2); what stands inside of compressed pages is not read.
 */
export function hashesInPdf(bytes: Uint8Array): readonly string[] {
  const plain = latin1(bytes)
  const wide = [...plain.matchAll(HEX_TEXT)].map(([, hex = '']) => fromHex(hex)).join('\n')
  const texts = [plain, plain.replaceAll('\0', ''), wide]
  return [...new Set(texts.flatMap(text => [...text.matchAll(FOUND)].map(([, hash = '']) => hash)))]
}

export const isPdf = (bytes: Uint8Array): boolean => latin1(bytes.subarray(0, 1_024)).includes('%PDF-')

const PIECE = 8_192

function latin1(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)))
  return pieces.join('')
}

const fromHex = (hex: string): string =>
  (hex.replace(/\s/g, '').match(/.{4}/g) ?? [])
    .map(unit => String.fromCharCode(Number.parseInt(unit, 16)))
    .join('')

/** Characters no file system takes in a name, control characters included. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g
/** Names Windows keeps for devices, with any ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
/** Bytes of a name most file systems take, less room for a number. */
const MOST_BYTES = 190

/** A name with a tail (` – 2026-Q3 scorecard.pdf`), safe on every file system; a long name is cut, the tail never. */
export function safeFileName(text: string, tail: string, otherwise: string): string {
  const plain = text
    .normalize('NFC')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
    .trim()
  const name = plain === '' || DEVICES.test(plain) ? `${otherwise} ${plain}`.trim() : plain
  return `${cutToBytes(name, MOST_BYTES - bytesOf(tail))}${tail}`
}

const encoder = new TextEncoder()
const bytesOf = (text: string): number => encoder.encode(text).length

function cutToBytes(text: string, most: number): string {
  if (bytesOf(text) <= most) return text
  let kept = ''
  // By code points, so that no character is cut in half.
  for (const character of text) {
    if (bytesOf(kept + character) > most) break
    kept += character
  }
  return kept.trim()
}

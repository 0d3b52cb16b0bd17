/** Characters no file system takes in a name, control characters included. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g
/** Names Windows keeps for devices, with any ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
const ENDING = '.pdf'
/** Bytes of a name most file systems take, less room for a number. */
const MOST_BYTES = 190

/** `Nordlicht GmbH – 2026-Q3 scorecard.pdf`, safe on every file system. */
export function scorecardFileName(partner: string, period: string): string {
  const plain = partner
    .normalize('NFC')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
    .trim()
  const name = plain === '' || DEVICES.test(plain) ? `Partner ${plain}`.trim() : plain
  const tail = ` – ${period} scorecard${ENDING}`
  return `${cutToBytes(name, MOST_BYTES - bytesOf(tail))}${tail}`
}

/** The names with a number where two would be one file; case does not tell files apart everywhere. */
export function withoutCollisions(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map(name => {
    let free = name
    for (let n = 2; taken.has(free.toLowerCase()); n++)
      free = `${name.slice(0, -ENDING.length)} (${n})${ENDING}`
    taken.add(free.toLowerCase())
    return free
  })
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

/** Octets a line may have, without its end (RFC 5545, 3.1). */
const MOST = 75

const octets = new TextEncoder()

/** Folds lines anew, never inside a character: ical.js forgets the space in front of those that go on. */
export const folded = (text: string): string =>
  text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(foldedLine)
    .join('\r\n')

function foldedLine(line: string): string {
  if (line.length * 3 <= MOST) return line
  let out = ''
  let room = MOST
  for (const character of line) {
    const size = octets.encode(character).length
    if (size > room) {
      out += '\r\n '
      room = MOST - 1
    }
    out += character
    room -= size
  }
  return out
}

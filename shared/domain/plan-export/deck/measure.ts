/** Inches of a slide of 16:9 that its blocks may use. */
export const BODY = { width: 12.1, height: 5.25, gap: 0.3 } as const

const LINE = 1.22
const POINT = 1 / 72

/** Width of a character in em: of East Asian scripts a whole one, of capitals and digits more than of small letters. */
function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (
    code >= 0x1100 &&
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}！-｠]/u.test(
      character,
    )
  )
    return 1
  if (/[ilj.,;:'!|()[\]]/.test(character)) return 0.32
  if (/[mwMW@%]/.test(character)) return 0.88
  return /[\p{Lu}\p{Nd}]/u.test(character) ? 0.62 : 0.52
}

const widthOfText = (text: string): number => [...text].reduce((sum, one) => sum + widthOf(one), 0)

/** Width of a text in one line, in inches. */
export const inchesOf = (text: string, points: number): number => widthOfText(text) * points * POINT

/** Lines a text takes in a width of `inches` at a size of `points`: words are kept whole where they fit in a line. */
export function linesIn(text: string, inches: number, points: number): number {
  const room = inches / (points * POINT)
  let lines = 0
  for (const paragraph of text.split('\n')) {
    lines++
    let used = 0
    for (const word of paragraph.split(/(?<=\s)/)) {
      const width = widthOfText(word)
      if (used > 0 && used + width > room) {
        lines++
        used = 0
      }
      lines += Math.max(0, Math.ceil((used + width) / room) - 1)
      used = width > room ? width % room : used + width
    }
  }
  return lines
}

/** Height of so many lines at a size, in inches. */
export const heightOf = (lines: number, points: number): number => lines * points * POINT * LINE

/** The text cut to so many lines, with an ellipsis where something is left out. */
export function cutTo(text: string, lines: number, inches: number, points: number): string {
  if (linesIn(text, inches, points) <= lines) return text
  const characters = [...text]
  let [fits, tooLong] = [0, characters.length]
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1
    if (linesIn(`${characters.slice(0, middle).join('')}…`, inches, points) <= lines) fits = middle
    else tooLong = middle
  }
  return `${characters.slice(0, fits).join('').trimEnd()}…`
}

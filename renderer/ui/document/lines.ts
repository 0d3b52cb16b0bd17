import { firstWhere } from '@shared/lib/firstWhere.ts'

/** A line of a laid-out text: its characters from `start` to before `end`. */
export interface Line {
  readonly start: number
  readonly end: number
}

/**
 * Finds the lines of a text from the height at which each character stands, asking for as few characters
 * as it can (each question is a layout read). `topOf` must not fall from one character to the next line.
 */
export function linesOf(length: number, topOf: (index: number) => number): Line[] {
  const lines: Line[] = []
  for (let start = 0; start < length; ) {
    const top = topOf(start)
    const end = firstWhere(start + 1, length, index => topOf(index) > top + 1)
    lines.push({ start, end })
    start = end
  }
  return lines
}

/** The lines of a paragraph that holds nothing but one text node, and the height of one line. */
export function measureLines(paragraph: HTMLElement): { lines: Line[]; height: number } {
  const node = paragraph.firstChild
  const text = node?.nodeValue ?? ''
  const range = document.createRange()
  const topOf = (index: number): number => {
    if (!node) return 0
    const [from, to] = wholeCharacter(text, index)
    range.setStart(node, from)
    range.setEnd(node, to)
    return lastOf(range.getClientRects())?.top ?? Number.NEGATIVE_INFINITY
  }
  const lines = linesOf(text.length, topOf)
  const height = paragraph.getBoundingClientRect().height / Math.max(lines.length, 1)
  return { lines, height }
}

const lastOf = (rects: DOMRectList): DOMRect | undefined => rects[rects.length - 1]

/** The bounds of the character at an index: both halves of a surrogate pair are one. */
export function wholeCharacter(text: string, index: number): [from: number, to: number] {
  const isLow = (at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00
  if (isLow(index) && index > 0) return [index - 1, index + 1]
  return [index, Math.min(isLow(index + 1) ? index + 2 : index + 1, text.length)]
}

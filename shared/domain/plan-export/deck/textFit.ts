import { BODY, heightOf, linesIn } from './measure.ts'
import type { TextBlock } from './slide.ts'

export const TEXT_POINTS = 18
/** Between two paragraphs, in inches. */
export const PARAGRAPH = 0.12

const room = (width: number) => ({ width: width - 0.2, height: BODY.height })

/** Prose over as many slides as it needs; a paragraph longer than a slide is divided between words. */
export function textPages({ lines }: TextBlock, width: number): readonly TextBlock[] {
  const { width: inches, height } = room(width)
  const pages: string[][] = [[]]
  let used = 0
  for (const line of lines.flatMap(each => divided(each, inches, height))) {
    const needs = heightOf(linesIn(line, inches, TEXT_POINTS), TEXT_POINTS) + PARAGRAPH
    if (used + needs > height && pages.at(-1)?.length) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(line)
    used += needs
  }
  return pages.map(page => ({ kind: 'text', lines: page }))
}

/** A paragraph in pieces of at most a slide. */
function divided(line: string, inches: number, height: number): readonly string[] {
  const most = Math.floor((height - PARAGRAPH) / heightOf(1, TEXT_POINTS))
  if (linesIn(line, inches, TEXT_POINTS) <= most) return [line]
  const pieces: string[] = []
  let piece = ''
  // Words without a space between them, as in Chinese, are divided after any character.
  for (const word of line.split(/(?<=\s|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u)) {
    if (piece !== '' && linesIn(piece + word, inches, TEXT_POINTS) > most) {
      pieces.push(piece.trimEnd())
      piece = ''
    }
    piece += word
  }
  return piece === '' ? pieces : [...pieces, piece]
}

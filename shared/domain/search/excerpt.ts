import type { Mark } from './found.ts'

/** Letters of an excerpt, and how many of them stand before what was found. */
const LENGTH = 90
const BEFORE = 28

export interface MarkedText {
  readonly text: string
  readonly marks: readonly Mark[]
}

/** The part of a text around its first mark (without one, its beginning), in one line. */
export function excerpt(text: string, marks: readonly Mark[]): MarkedText {
  const line = text.replace(/\s/g, ' ')
  const first = marks[0]?.[0] ?? 0
  let from = first <= LENGTH - BEFORE || line.length <= LENGTH ? 0 : wordFrom(line, first - BEFORE, first)
  while (line[from] === ' ' && from < first) from += 1
  const to = line.length - from <= LENGTH ? line.length : wordTo(line, from + LENGTH, from)
  const [open, close] = [from > 0 ? '…' : '', to < line.trimEnd().length ? '…' : '']
  const shift = open.length - from
  return {
    text: open + line.slice(from, to).trimEnd() + close,
    marks: marks
      .filter(([start]) => start >= from && start < to)
      .map(([start, end]) => [start + shift, Math.min(end, to) + shift]),
  }
}

/** The start of the first word at or after a place, the place itself where none begins in reach. */
function wordFrom(line: string, at: number, most: number): number {
  const space = line.indexOf(' ', at - 1)
  return space >= 0 && space < most ? space + 1 : whole(line, at)
}

/** The end of the last word before a place. */
function wordTo(line: string, at: number, least: number): number {
  const space = line.lastIndexOf(' ', at)
  return space > least + LENGTH / 2 ? space : whole(line, at)
}

/** A place that does not part the two halves of one character. */
const whole = (line: string, at: number): number => (/[\uDC00-\uDFFF]/.test(line[at] ?? '') ? at - 1 : at)

import type { Dialect } from './dialect.ts'

/**
 * Cells of one line when a quotation mark only opens behind a separator and only closes before one, and
 * a mark that never closes that way is text.
 */
export function strictCells(line: string, { delimiter, quote }: Dialect): string[] {
  const cells: string[] = []
  let at = 0
  while (at <= line.length) {
    const end = line.startsWith(quote, at) ? closing(line, at + 1, delimiter, quote) : -1
    if (end >= 0) {
      cells.push(line.slice(at + 1, end).replaceAll(quote + quote, quote))
      at = end + 1 + delimiter.length
      if (end + 1 >= line.length) return cells
      continue
    }
    const next = line.indexOf(delimiter, at)
    if (next < 0) {
      cells.push(line.slice(at))
      return cells
    }
    cells.push(line.slice(at, next))
    at = next + delimiter.length
  }
  return cells
}

/** Where the mark closes; -1 when another quoted cell would begin before, so that this mark is text. */
function closing(line: string, from: number, delimiter: string, quote: string): number {
  for (let at = line.indexOf(quote, from); at >= 0; at = line.indexOf(quote, at + 1)) {
    const after = at + 1
    if (after >= line.length || line.startsWith(delimiter, after)) return at
    if (line.startsWith(delimiter, at - delimiter.length) && at - delimiter.length >= from) return -1
  }
  return -1
}

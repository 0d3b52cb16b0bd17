import type { Dialect } from './dialect.ts'
import { fitsShapes, type Shapes } from './shapes.ts'
import { strictCells } from './strictCells.ts'

/** A row as one way of reading gives it, and what was done to the line. */
export interface Reading {
  readonly row: readonly string[]
  readonly note: string
}

/** Other ways to read the line, the least daring first; within a tier they must agree. */
export function* readings(
  line: string,
  row: readonly string[],
  width: number,
  dialect: Dialect,
  shapes: Shapes,
  isHeader: boolean,
): Generator<readonly Reading[]> {
  const strict = strictCells(line, dialect)
  yield [{ row: strict, note: 'a stray quotation mark was taken as text.' }]
  if (isHeader) return
  yield separatedAtQuotes(line, dialect).map(cells => ({ row: cells, note: PUT_BACK }))
  const both = [row, strict]
  yield both
    .filter(cells => cells.length === width + 1 && cells[0]?.trim() === '')
    .map(cells => ({ row: cells.slice(1), note: 'it had one separator too many in front; it was left out.' }))
  yield both
    .filter(cells => cells.length === width - 1)
    .flatMap(cells => cells.flatMap((_, at) => splits(cells, at, shapes)))
    .map(cells => ({ row: cells, note: PUT_BACK }))
  yield [',', ';', '\t', '|', ' ']
    .filter(delimiter => delimiter !== dialect.delimiter)
    .map(delimiter => ({
      row: joinLoose(strictCells(line, { ...dialect, delimiter }), width, shapes),
      note: 'it uses another separator than the rest of the file; it was read with that.',
    }))
}

const PUT_BACK = 'a separator was missing; it was put back where every cell fits its column.'

/** The line with a separator put in at each place where a quoted cell touches its neighbour. */
function separatedAtQuotes(line: string, dialect: Dialect): string[][] {
  const { delimiter, quote } = dialect
  const found: string[][] = []
  for (let at = line.indexOf(quote); at > 0; at = line.indexOf(quote, at + 1)) {
    const free = !line.startsWith(delimiter, at - delimiter.length) && !line.startsWith(delimiter, at + 1)
    if (free && at + 1 < line.length)
      found.push(strictCells(line.slice(0, at) + delimiter + line.slice(at), dialect))
  }
  return found
}

/** Ways to cut one cell in two; for a column of free text behind a formed one, the longest formed part only. */
function splits(cells: readonly string[], at: number, shapes: Shapes): (readonly string[])[] {
  const cell = cells[at] ?? ''
  const cut = (i: number) => [
    ...cells.slice(0, at),
    unquote(cell.slice(0, i)),
    unquote(cell.slice(i)),
    ...cells.slice(at + 1),
  ]
  const cuts = Array.from({ length: Math.max(0, cell.length - 1) }, (_, i) => cut(cell.length - 1 - i))
  const fitting = cuts.filter(cells => fitsShapes(cells, shapes))
  return shapes[at] !== undefined && shapes[at + 1] === undefined ? fitting.slice(0, 1) : fitting.slice(0, 2)
}

const unquote = (text: string): string => text.replace(/^"(.*)"$/s, '$1').replace(/""/g, '"')

/** With a space as separator free text falls apart; neighbours are joined again until the width fits. */
function joinLoose(cells: readonly string[], width: number, shapes: Shapes): readonly string[] {
  if (cells.length <= width || cells.length > width * 4) return cells
  const surplus = cells.length - width
  for (let at = 0; at < width; at++) {
    if (shapes[at] !== undefined) continue
    const joined = [
      ...cells.slice(0, at),
      cells.slice(at, at + surplus + 1).join(' '),
      ...cells.slice(at + surplus + 1),
    ]
    if (fitsShapes(joined, shapes)) return joined
  }
  return cells
}

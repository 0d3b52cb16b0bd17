import Papa from 'papaparse'
import { type Dialect, parserConfig } from './dialect.ts'
import { fitsShapes, learnShapes, type Shapes } from './shapes.ts'

export interface Repaired {
  readonly rows: readonly (readonly string[])[]
  readonly rowNotes: ReadonlyMap<number, string>
}

/** Above this share of odd rows the file is not damaged but simply ragged; nothing is guessed. */
const FEW = 0.2

/**
 * Rows whose width is not that of the table are read again from their own line in a few other ways. A
 * reading is only taken when every cell looks like the other cells of its column and no second reading
 * does; otherwise the row stays as it was read. Either way the row carries a note.
 */
export function repairRows(
  text: string,
  data: readonly (readonly string[])[],
  broken: ReadonlySet<number>,
  dialect: Dialect,
): Repaired {
  const width = usualWidth(data)
  const blank = (row: readonly string[]) => row.every(cell => cell.trim() === '')
  const odd = data.flatMap((row, i) => (row.length !== width && !blank(row) ? [i] : []))
  const rowNotes = new Map<number, string>()
  const few = odd.length > 0 && odd.length <= Math.max(3, data.length * FEW) && width > 1
  if (!few) {
    for (const row of broken) rowNotes.set(row, QUOTE_NOTE)
    return { rows: data, rowNotes }
  }
  const lines = linesOf(text, dialect)
  const shapes = learnShapes(
    data.filter((row, i) => row.length === width && i > 0),
    width,
  )
  const isOdd = new Set(odd)
  const out: (readonly string[])[] = []
  data.forEach((row, i) => {
    const items: readonly Item[] = isOdd.has(i)
      ? reread(row, lines[i], width, shapes, dialect, i === 0)
      : [{ row, note: broken.has(i) ? QUOTE_NOTE : '' }]
    for (const { row: repaired, note } of items) {
      if (note !== '') rowNotes.set(out.length, note)
      out.push(repaired)
    }
  })
  return { rows: out, rowNotes }
}

export const QUOTE_NOTE = 'a quotation mark is broken; the line was read as well as it goes.'

export function usualWidth(rows: readonly (readonly unknown[])[]): number {
  const widths = new Map<number, number>()
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1)
  let best = 0
  let top = 0
  for (const [width, count] of widths) if (count > top) [best, top] = [width, count]
  return best
}

/** The raw text of each record, as the parser cut it. */
function linesOf(text: string, dialect: Dialect): string[] {
  const lines: string[] = []
  let from = 0
  Papa.parse<string[]>(text, {
    ...parserConfig(dialect),
    step: ({ meta }) => {
      lines.push(text.slice(from, meta.cursor).replace(/[\r\n]+$/, ''))
      from = meta.cursor
    },
  })
  return lines
}

type Item = { readonly row: readonly string[]; readonly note: string }

function reread(
  row: readonly string[],
  line: string | undefined,
  width: number,
  shapes: Shapes,
  dialect: Dialect,
  isHeader: boolean,
): readonly Item[] {
  const asIs = [{ row, note: `it has ${row.length} cells where the table has ${width}.` }]
  if (line === undefined) return asIs
  const inner = row.length === 1 ? wholeLine(row[0] ?? '', dialect) : []
  if (inner.length === width)
    return [{ row: inner, note: 'the whole line stood in quotation marks; it was taken apart.' }]
  const physical = line.split(/\r\n|\r|\n/)
  if (physical.length > 1) {
    const parts = physical.map(one => strictCells(one, dialect))
    if (parts.every(part => part.length === width))
      return parts.map(part => ({
        row: part,
        note: 'a stray quotation mark joined it to its neighbour; taken apart.',
      }))
  }
  for (const tier of readings(line, row, width, dialect, shapes, isHeader)) {
    const fitting = tier.filter(
      item => item.row.length === width && (isHeader || fitsShapes(bare(item.row), shapes)),
    )
    const different = new Set(fitting.map(item => item.row.join('\u0000')))
    if (different.size === 1 && fitting[0]) return [fitting[0]]
    if (different.size > 1) return asIs
  }
  // A line cut short of empty cells at its end is common and harmless.
  const padded = [...row, ...Array<string>(Math.max(0, width - row.length)).fill('')]
  return width > row.length && !isHeader && fitsShapes(padded, shapes)
    ? [
        {
          row: padded,
          note: `it has ${row.length} cells where the table has ${width}; the rest was taken as empty.`,
        },
      ]
    : asIs
}

/** A stray quotation mark stays in the cell, but does not make it another kind of cell. */
const bare = (cells: readonly string[]): string[] => cells.map(cell => cell.replace(/^["']|["']$/g, ''))

/** Some programs quote a line that holds quotes a second time, as one cell. */
const wholeLine = (cell: string, dialect: Dialect): readonly string[] =>
  Papa.parse<string[]>(cell, parserConfig(dialect)).data[0] ?? []

/** Other ways to read the line, the least daring first; within a tier they must agree. */
function* readings(
  line: string,
  row: readonly string[],
  width: number,
  dialect: Dialect,
  shapes: Shapes,
  isHeader: boolean,
): Generator<readonly Item[]> {
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

import Papa from 'papaparse'
import { type Dialect, parserConfig } from './dialect.ts'
import { type Reading, readings } from './readings.ts'
import { fitsShapes, learnShapes, type Shapes } from './shapes.ts'
import { strictCells } from './strictCells.ts'

export interface Repaired {
  readonly rows: readonly (readonly string[])[]
  readonly rowNotes: ReadonlyMap<number, string>
}

/** Characters of a line that is tried in other ways; each way takes the square of them. */
const LONGEST_REREAD = 4_000

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
    const items: readonly Reading[] = isOdd.has(i)
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
      lines.push(withoutEnd(text.slice(from, meta.cursor)))
      from = meta.cursor
    },
  })
  return lines
}

/** Without the line ends behind it. A pattern would look at every run of them within quotes, again and again. */
function withoutEnd(line: string): string {
  let end = line.length
  while (end > 0 && (line[end - 1] === '\n' || line[end - 1] === '\r')) end--
  return line.slice(0, end)
}

function reread(
  row: readonly string[],
  line: string | undefined,
  width: number,
  shapes: Shapes,
  dialect: Dialect,
  isHeader: boolean,
): readonly Reading[] {
  const asIs = [{ row, note: `it has ${row.length} cells where the table has ${width}.` }]
  if (line === undefined || line.length > LONGEST_REREAD) return asIs
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

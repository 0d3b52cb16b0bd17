import { BODY, cutTo, heightOf, inchesOf, linesIn } from './measure.ts'
import type { TableBlock } from './slide.ts'

/** A long table is small, as in a document; one that leaves room is read from the other end of the table. */
export const TABLE_POINTS = 11
const LARGER = [16, 14, 13, 12] as const
/** In larger type a cell takes so many lines at most; a head, a day or a figure stands in one. */
const LARGER_LINES = 3
const SHORT = 14
/** The font may be a wider one where the file is opened; heads are bold besides. */
const WIDER_FONT = 1.22
const BOLD = 1.12
/** Room left and right of a text in a cell, and above and below together. */
export const CELL = { side: 0.08, between: 0.11 } as const
/** No cell is taller than this, so that a row always fits on a slide. */
const MOST_LINES = 6

/** Widths of the columns of a table, in inches. */
export function columnWidths({ columns }: Pick<TableBlock, 'columns'>, width: number): readonly number[] {
  const all = columns.reduce((sum, column) => sum + column.width, 0)
  return columns.map(column => (column.width / all) * width)
}

/** A row whose cells are cut where they are too tall for any slide. */
const cut = (row: readonly string[], widths: readonly number[]): readonly string[] =>
  row.map((text, i) => cutTo(text, MOST_LINES, (widths[i] ?? 1) - 2 * CELL.side, TABLE_POINTS))

const linesOf = (row: readonly string[], widths: readonly number[], points: number): number =>
  Math.max(1, ...row.map((text, i) => linesIn(text, (widths[i] ?? 1) - 2 * CELL.side, points)))

/** Height of a row, in inches. */
export const rowHeight = (row: readonly string[], widths: readonly number[], points: number): number =>
  heightOf(linesOf(row, widths, points), points) + CELL.between

/** Columns as wide as their longest word, head, day or figure; what is left goes to those with texts of many lines. */
function widthsAt(
  points: number,
  { columns, rows }: TableBlock,
  width: number,
): readonly number[] | undefined {
  const texts = columns.map((_, i) => rows.map(row => row[i] ?? ''))
  const widest = (pieces: readonly string[], head: string) =>
    Math.max(inchesOf(head, points) * BOLD, ...pieces.map(piece => inchesOf(piece, points))) * WIDER_FONT +
    2 * CELL.side
  const words = (text: string) => (text.length <= SHORT ? [text] : text.split(/\s+/))
  const least = columns.map(({ head }, i) => widest(texts[i]?.flatMap(words) ?? [], head))
  const wanted = columns.map(({ head }, i) => widest(texts[i] ?? [], head) - (least[i] ?? 0))
  const left = width - total(least)
  if (left < 0) return undefined
  const given = Math.min(1, left / (total(wanted) || 1))
  const spare = (left - given * total(wanted)) / total(columns.map(column => column.width))
  return least.map((one, i) => one + given * (wanted[i] ?? 0) + spare * (columns[i]?.width ?? 0))
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

/** The size at which the whole table stands on one slide with no word broken; undefined: only the smallest will do. */
function largerFit(table: TableBlock, width: number, height: number): TableBlock['larger'] {
  const all = [table.columns.map(({ head }) => head), ...table.rows]
  for (const points of LARGER) {
    const widths = widthsAt(points, table, width)
    if (!widths || all.some(row => linesOf(row, widths, points) > LARGER_LINES)) continue
    if (all.reduce((sum, row) => sum + rowHeight(row, widths, points), 0) <= height) return { points, widths }
  }
  return undefined
}

/** A table over as many slides as it needs; each has the head, and no row runs out of its slide. */
export function tablePages(
  table: TableBlock,
  width: number,
  height: number = BODY.height,
): readonly TableBlock[] {
  const widths = columnWidths(table, width)
  const heads = table.columns.map(column => column.head)
  const larger = largerFit(table, width, height)
  if (larger) return [{ ...table, larger }]
  const head = rowHeight(heads, widths, TABLE_POINTS)
  const pages: (readonly string[])[][] = [[]]
  let used = head
  for (const whole of table.rows) {
    const row = cut(whole, widths)
    const needs = rowHeight(row, widths, TABLE_POINTS)
    if (used + needs > height && pages.at(-1)?.length) {
      pages.push([])
      used = head
    }
    pages.at(-1)?.push(row)
    used += needs
  }
  return pages.map(rows => ({ ...table, rows }))
}

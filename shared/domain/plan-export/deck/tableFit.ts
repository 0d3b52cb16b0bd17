import { BODY, cutTo, heightOf, linesIn } from './measure.ts'
import type { TableBlock } from './slide.ts'

export const TABLE_POINTS = 11
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

/** Height of a row, in inches. */
export const rowHeight = (row: readonly string[], widths: readonly number[]): number =>
  heightOf(
    Math.max(1, ...row.map((text, i) => linesIn(text, (widths[i] ?? 1) - 2 * CELL.side, TABLE_POINTS))),
    TABLE_POINTS,
  ) + CELL.between

/** A table over as many slides as it needs; each has the head, and no row runs out of its slide. */
export function tablePages(
  table: TableBlock,
  width: number,
  height: number = BODY.height,
): readonly TableBlock[] {
  const widths = columnWidths(table, width)
  const head = rowHeight(
    table.columns.map(column => column.head),
    widths,
  )
  const pages: (readonly string[])[][] = [[]]
  let used = head
  for (const whole of table.rows) {
    const row = cut(whole, widths)
    const needs = rowHeight(row, widths)
    if (used + needs > height && pages.at(-1)?.length) {
      pages.push([])
      used = head
    }
    pages.at(-1)?.push(row)
    used += needs
  }
  return pages.map(rows => ({ ...table, rows }))
}

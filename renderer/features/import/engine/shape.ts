import type { LeftOutLines, SheetShape } from '@shared/domain/import/engine.ts'
import type { CellStyle } from '@shared/domain/import/preset.ts'
import { type ColumnFacts, suggestKind } from '@shared/domain/import/suggest.ts'
import { isBlank, isEmptyCell, type RawCell, type RawSheet, textOf } from '../read/cell.ts'
import { dataRowsOf } from '../read/dataRows.ts'
import { readDate } from '../read/dates.ts'
import { headersOf } from '../read/header.ts'
import { readMoney } from '../read/numbers.ts'
import { detectStyle } from '../read/style.ts'

/** A sheet under one choice of header row, looked at once and kept. */
export interface Shaped {
  readonly sheet: RawSheet
  readonly headers: readonly string[]
  /** Zero-based rows with data. */
  readonly rows: readonly number[]
  readonly leftOut: LeftOutLines
  readonly style: CellStyle
  readonly facts: readonly ColumnFacts[]
  readonly shape: SheetShape
}

const FIRST_ROWS = 30
const LOOKED_AT = 2_000

export function shapeSheet(sheet: RawSheet, at: number, headerRow: number, delimiter?: string): Shaped {
  const headers = headersOf(sheet, headerRow)
  const { rows, leftOut } = dataRowsOf(sheet, headerRow)
  const style = detectStyle(cellsOf(sheet, rows), delimiter)
  const sample = rows.slice(0, LOOKED_AT)
  const facts = headers.map((header, column) => factsOf(sheet, sample, header, column, style))
  const shape: SheetShape = {
    sheet: at,
    headerRow,
    headers,
    dataRows: rows.length,
    style,
    suggestedKind: suggestKind(facts),
    firstRows: sheet.rows.slice(0, FIRST_ROWS).map(row => row.map(textOf)),
    examples: headers.map((_, column) => examplesOf(sheet, sample, column)),
  }
  return { sheet, headers, rows, leftOut, style, facts, shape }
}

function* cellsOf(sheet: RawSheet, rows: readonly number[]): Generator<RawCell> {
  for (const row of rows) yield* sheet.rows[row] ?? []
}

function factsOf(
  sheet: RawSheet,
  rows: readonly number[],
  header: string,
  column: number,
  style: CellStyle,
): ColumnFacts {
  let [filled, numbers, dates, largest] = [0, 0, 0, 0]
  for (const row of rows) {
    const cell = sheet.rows[row]?.[column]
    if (cell === undefined || isEmptyCell(cell)) continue
    filled++
    const number = numberOf(cell, style)
    if (number !== undefined) {
      numbers++
      largest = Math.max(largest, number)
    }
    if (isDate(cell, style)) dates++
  }
  const share = (count: number) => (filled === 0 ? 0 : count / filled)
  return { header, filled, numbers: share(numbers), dates: share(dates), largest }
}

function numberOf(cell: RawCell, style: CellStyle): number | undefined {
  if (typeof cell !== 'string') return cell.date === undefined ? cell.number : undefined
  const money = readMoney(cell.trim(), style.decimal)
  return money && Number(money.decimal)
}

const isDate = (cell: RawCell, style: CellStyle): boolean =>
  typeof cell === 'string' ? readDate(cell, style.dateOrder) !== undefined : cell.date !== undefined

function examplesOf(sheet: RawSheet, rows: readonly number[], column: number): string[] {
  const found = new Set<string>()
  for (const row of rows) {
    const cell = sheet.rows[row]?.[column]
    if (cell === undefined || isBlank(cell)) continue
    found.add(textOf(cell).trim())
    if (found.size === 3) break
  }
  return [...found]
}

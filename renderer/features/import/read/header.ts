import { unguarded } from '@shared/lib/formula.ts'
import { isBlank, isBlankRow, isEmptyCell, type RawCell, type RawRow, type RawSheet, textOf } from './cell.ts'
import { readDate } from './dates.ts'
import { readMoney } from './numbers.ts'

/** No row of the sheet names the columns. */
export const NO_HEADER = -1

const LOOK = 60

/** A number, an amount or a date: what headers are not (except years). */
export function isTyped(cell: RawCell | undefined): boolean {
  if (cell === undefined || isEmptyCell(cell)) return false
  if (typeof cell !== 'string') return cell.number !== undefined
  const text = cell.trim()
  if (!/\d/.test(text) || text.length > 40) return false
  return (
    readMoney(text, '.') !== undefined ||
    readMoney(text, ',') !== undefined ||
    readDate(text, 'dmy') !== undefined ||
    readDate(text, 'mdy') !== undefined ||
    /^\d{1,2}:\d{2}(:\d{2})?$/.test(text)
  )
}

const isYear = (cell: RawCell): boolean => /^(19|20)\d\d$/.test(textOf(cell).trim())

/**
 * Zero-based row that names the columns: filled like the rows below it, all words, all different, and
 * above cells of another kind. Titles, filters and blank rows above are passed over. `NO_HEADER` when
 * the first full row already holds values.
 */
export function findHeader(sheet: RawSheet): number {
  const { rows } = sheet
  const width = typicalWidth(rows)
  let best = -2
  let top = Number.NEGATIVE_INFINITY
  for (let row = 0; row < Math.min(rows.length, LOOK); row++) {
    const score = scoreRow(rows, row, width)
    // The first row that will do, unless a later one is clearly better.
    if (score !== undefined && score > top + 0.3) [best, top] = [row, score]
  }
  if (best === -2) return firstFilled(rows, width) === undefined ? 0 : NO_HEADER
  return best
}

/** The number of filled cells most rows have; long tables outvote the titles above them. */
function typicalWidth(rows: readonly RawRow[]): number {
  const counts = new Map<number, number>()
  for (const row of rows.slice(0, 500)) {
    const filled = row.filter(cell => !isBlank(cell)).length
    if (filled > 0) counts.set(filled, (counts.get(filled) ?? 0) + 1)
  }
  let best = 1
  let top = 0
  for (const [filled, count] of counts)
    if (count * Math.sqrt(filled) > top) [best, top] = [filled, count * Math.sqrt(filled)]
  return best
}

const firstFilled = (rows: readonly RawRow[], width: number): number | undefined => {
  const at = rows.findIndex(row => row.filter(cell => !isBlank(cell)).length >= width * 0.6)
  return at < 0 ? undefined : at
}

function scoreRow(rows: readonly RawRow[], at: number, width: number): number | undefined {
  const row = rows[at] ?? []
  const filled = row.filter(cell => !isBlank(cell))
  if (filled.length < Math.max(1, width * 0.6)) return undefined
  const typed = filled.filter(cell => isTyped(cell) && !isYear(cell)).length / filled.length
  const words = filled.filter(cell => !isTyped(cell)).length
  if (typed > 0.25 || words === 0) return undefined
  const names = new Set(filled.map(cell => textOf(cell).trim().toLowerCase()))
  const distinct = names.size / filled.length
  const long = filled.filter(cell => textOf(cell).length > 80).length / filled.length
  const below = rows.slice(at + 1, at + 30).filter(next => !isBlankRow(next))
  const contrast = contrastOf(row, below)
  const again = below[0]?.every((cell, i) => textOf(cell).trim() === textOf(row[i]).trim()) ? 0.5 : 0
  const fill = Math.min(1, filled.length / Math.max(width, 1))
  return fill + 1.5 * distinct - 2 * typed - long + 2 * contrast - again - 0.02 * at
}

/** How much the cells below are numbers or dates where this row has words, on average. */
function contrastOf(row: RawRow, below: readonly RawRow[]): number {
  if (below.length === 0) return 0
  let columns = 0
  let typed = 0
  row.forEach((cell, column) => {
    if (isBlank(cell)) return
    columns++
    const values = below.map(next => next[column]).filter(value => !isEmptyCell(value))
    if (values.length > 0 && !isTyped(cell)) typed += values.filter(isTyped).length / values.length
  })
  // Few rows below prove little.
  return columns === 0 ? 0 : (typed / columns) * Math.min(1, below.length / 5)
}

/** Prose in the place of a name is cut: every name is compared with every field. */
const LONGEST_NAME = 300

/** Column names: unique, never empty; `Column 3` where the header says nothing. */
export function headersOf(sheet: RawSheet, headerRow: number): readonly string[] {
  const row = headerRow === NO_HEADER ? [] : (sheet.rows[headerRow] ?? [])
  const used = new Set<string>()
  const again = new Map<string, number>()
  return Array.from({ length: sheet.columns }, (_, i) => {
    const text = unguarded(textOf(row[i]).slice(0, LONGEST_NAME).replace(/\s+/g, ' ').trim())
    const base = text === '' ? `Column ${i + 1}` : text
    let name = base
    let n = again.get(base) ?? 2
    for (; used.has(name); n++) name = `${base} (${n})`
    again.set(base, n)
    used.add(name)
    return name
  })
}

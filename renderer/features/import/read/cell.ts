/** A cell that carries more than its text: workbooks know numbers, dates and errors. */
export interface RichCell {
  readonly text: string
  readonly number?: number
  /** `YYYY-MM-DD`. */
  readonly date?: string
  /** What the cell holds instead of a value: `Sheet1!C4 holds #DIV/0!`. */
  readonly error?: string
}

/** Text cells and all cells of a CSV are plain strings, which keeps large files small. */
export type RawCell = string | RichCell

export type RawRow = readonly RawCell[]

/** One sheet, or the one table of a CSV file. */
export interface RawSheet {
  readonly name: string
  readonly rows: readonly RawRow[]
  readonly columns: number
  readonly hidden: boolean
  readonly problem?: string
  /** Zero-based row → what was repaired or strange in its line. */
  readonly rowNotes: ReadonlyMap<number, string>
  /** One-based line of the first row, as a spreadsheet shows it. */
  readonly firstLine: number
  /** The workbook counts its days from 1904. */
  readonly date1904?: boolean
}

export const textOf = (cell: RawCell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text

/** Written by systems for "nothing": not values. */
const NOTHING = new Set([
  'null',
  '(null)',
  'n/a',
  '#n/a',
  'na',
  'nan',
  'none',
  '-',
  '–',
  '—',
  '--',
  'select',
  'nil',
])

/** True for a cell that holds nothing, or a word that stands for nothing. */
export const isEmptyCell = (cell: RawCell | undefined): boolean => {
  if (cell === undefined) return true
  if (typeof cell !== 'string' && cell.error !== undefined) return false
  const text = textOf(cell).trim()
  return text === '' || (text.length <= 6 && NOTHING.has(text.toLowerCase()))
}

export const isBlank = (cell: RawCell | undefined): boolean => textOf(cell).trim() === ''

export const isBlankRow = (row: RawRow): boolean => row.every(isBlank)

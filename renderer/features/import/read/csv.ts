import Papa from 'papaparse'
import { sheetTooLarge } from './bounds.ts'
import type { RawSheet } from './cell.ts'
import { type Dialect, detectDialect, parserConfig } from './dialect.ts'
import { repairRows } from './repair.ts'
import { splitTables } from './tables.ts'

export interface CsvTable {
  readonly sheets: readonly RawSheet[]
  readonly dialect: Dialect
  readonly notes: readonly string[]
}

/** Text → tables. Nothing is dropped silently: broken quotes and repaired lines are in the notes. */
export function readCsv(text: string, name: string): CsvTable {
  const { body, told } = saidDelimiter(text)
  const dialect = told === undefined ? detectDialect(body) : { delimiter: told, quote: '"', escape: '"' }
  const { data, errors } = Papa.parse<string[]>(body, parserConfig(dialect))
  // The newline that ends the last line is not a row.
  while (data.length > 0 && data.at(-1)?.every(cell => cell === '')) data.pop()
  const problem = sheetTooLarge(data)
  if (problem !== undefined) return { sheets: [{ ...nothingOf(name), problem }], dialect, notes: [] }
  const broken = errors.flatMap(error =>
    error.type === 'Quotes' && error.row !== undefined ? [error.row] : [],
  )
  const { rows, rowNotes } = repairRows(body, data, new Set(broken), dialect)
  const sheets = splitTables(rows, rowNotes, name, told === undefined ? 1 : 2)
  return { sheets, dialect, notes: notesOf(rowNotes, sheets.length) }
}

const nothingOf = (name: string): RawSheet => ({
  name,
  rows: [],
  columns: 0,
  hidden: false,
  rowNotes: new Map(),
  firstLine: 1,
})

/** Spreadsheets write `sep=;` as a first line for each other. */
function saidDelimiter(text: string): { body: string; told?: string } {
  const said = /^sep=(.)\r?\n/.exec(text)
  return said?.[1] === undefined ? { body: text } : { body: text.slice(said[0].length), told: said[1] }
}

const SHOWN = 5

function notesOf(rowNotes: ReadonlyMap<number, string>, tables: number): string[] {
  const byNote = new Map<string, number[]>()
  for (const [row, note] of rowNotes) {
    const lines = byNote.get(note)
    if (lines) lines.push(row + 1)
    else byNote.set(note, [row + 1])
  }
  const notes = [...byNote].map(([note, lines]) => {
    const more = lines.length > SHOWN ? ` and ${lines.length - SHOWN} more` : ''
    const which = `${lines.length === 1 ? 'Row' : 'Rows'} ${lines.slice(0, SHOWN).join(', ')}${more}`
    return `${which}: ${note}`
  })
  if (tables > 1)
    notes.unshift(`The file holds ${tables} tables one under the other; each is shown as a sheet.`)
  return notes
}

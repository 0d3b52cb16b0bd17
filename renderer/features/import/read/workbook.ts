import * as XLSX from '@e965/xlsx'
import { sheetTooLarge } from './bounds.ts'
import type { RawCell, RawRow, RawSheet } from './cell.ts'
import { repeatsTooMuch } from './repeats.ts'
import { withPlainSpans } from './spans.ts'
import { Unreadable } from './unreadable.ts'
import { cellOf } from './workbookCell.ts'
import { workbookParts } from './workbookParts.ts'

export interface WorkbookTable {
  readonly sheets: readonly RawSheet[]
  readonly notes: readonly string[]
}

/** Parts of the file that hold data no reader outside the maker's program can open. */
const UNREADABLE: readonly { readonly part: RegExp; readonly note: string }[] = [
  {
    part: /^xl\/model\/item\.data$/i,
    note: 'This workbook keeps data in a Power Pivot data model, which cannot be read. Only what stands on its sheets is shown; to import the rest, copy the table from Power Pivot to a sheet.',
  },
  {
    part: /^xl\/externalLinks\//i,
    note: 'Some formulas point to other workbooks; the values last saved are read.',
  },
  {
    part: /^xl\/queryTables\//i,
    note: 'A sheet is filled by a query; the rows last saved are read, the query is not run.',
  },
]

export class PasswordProtected extends Error {}

/** XLSX, XLS and their kin → sheets of raw cells. Throws PasswordProtected, Unreadable, or the reader's own error. */
export function readWorkbook(bytes: Uint8Array, isZip: boolean): WorkbookTable {
  const { book, names } = open(bytes, isZip)
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const sheets = book.SheetNames.map((name, i) => sheetOf(book, name, i, date1904))
  return { sheets, notes: [...unreadableParts(names), ...notesOn(sheets, date1904)] }
}

interface OpenBook {
  readonly book: XLSX.WorkBook
  /** Of the parts of a zip. */
  readonly names: readonly string[]
}

/** Formulas are not read: their last values are, and nothing is ever worked out. */
const OPTIONS = { dense: true, cellDates: false, cellNF: true, cellText: true, cellFormula: false } as const

function open(bytes: Uint8Array, isZip: boolean): OpenBook {
  try {
    return isZip ? openZip(bytes) : { book: openOther(bytes), names: [] }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    if (/password|encrypt/i.test(said)) throw new PasswordProtected(said)
    throw error
  }
}

interface Container {
  readonly utils: {
    cfb_new(): object
    cfb_add(zip: object, name: string, content: Uint8Array, options: { unsafe: true }): void
  }
}
/** The reader's own unpacking takes any size a file claims, and never ends on some that are cut off. */
const { CFB, parse_zip: readParts } = XLSX as unknown as {
  readonly CFB: Container
  parse_zip(zip: object, options: object): XLSX.WorkBook
}

function openZip(bytes: Uint8Array): OpenBook {
  const { names, parts } = workbookParts(bytes)
  const sheets = parts.get('content.xml')
  if (sheets && repeatsTooMuch(new TextDecoder().decode(sheets))) throw new Unreadable(TOO_MANY)
  const zip = CFB.utils.cfb_new()
  for (const [name, content] of parts) CFB.utils.cfb_add(zip, name, content, { unsafe: true })
  return { book: readParts(zip, { ...OPTIONS, type: 'array' }), names }
}

function openOther(bytes: Uint8Array): XLSX.WorkBook {
  const isText = bytes[0] !== 0xd0
  if (isText && repeatsTooMuch(new TextDecoder().decode(bytes))) throw new Unreadable(TOO_MANY)
  return XLSX.read(isText ? withPlainSpans(bytes) : bytes, { ...OPTIONS, type: 'array' })
}

const TOO_MANY = 'it stands for more cells than Tandem reads'

function sheetOf(book: XLSX.WorkBook, name: string, at: number, date1904: boolean): RawSheet {
  const sheet = book.Sheets[name]
  const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0
  const base = { name, hidden, rowNotes: new Map<number, string>(), firstLine: 1, date1904 }
  const kind = (sheet as { '!type'?: string } | undefined)?.['!type']
  if (!sheet || (kind !== undefined && kind !== 'sheet'))
    return { ...base, rows: [], columns: 0, problem: `It is a ${kind ?? 'broken'} sheet and holds no cells.` }
  const data = ((sheet as unknown as { '!data'?: (XLSX.CellObject | undefined)[][] })['!data'] ?? []) as (
    | (XLSX.CellObject | undefined)[]
    | undefined
  )[]
  const problem = sheetTooLarge(data)
  if (problem !== undefined) return { ...base, rows: [], columns: 0, problem }
  const rows = Array.from({ length: data.length }, (_, row) => rowOf(data[row], row, name, date1904))
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop()
  return {
    ...base,
    rows,
    columns: rows.reduce((most, row) => Math.max(most, row.length), 0),
    ...(rows.length === 0 && { problem: 'It is empty.' }),
  }
}

function rowOf(
  cells: readonly (XLSX.CellObject | undefined)[] | undefined,
  row: number,
  sheet: string,
  date1904: boolean,
): RawRow {
  const out: RawCell[] = Array.from({ length: cells?.length ?? 0 }, (_, column) =>
    cellOf(cells?.[column], () => `${sheet}!${XLSX.utils.encode_cell({ r: row, c: column })}`, date1904),
  )
  while (out.length > 0 && out.at(-1) === '') out.pop()
  return out
}

const unreadableParts = (names: readonly string[]): string[] =>
  UNREADABLE.flatMap(({ part, note }) => (names.some(name => part.test(name)) ? [note] : []))

const SHOWN = 5

function notesOn(sheets: readonly RawSheet[], date1904: boolean): string[] {
  const notes: string[] = []
  const errors = sheets.flatMap(sheet =>
    sheet.rows.flatMap(row =>
      row.flatMap(cell => (typeof cell !== 'string' && cell.error ? [cell.error] : [])),
    ),
  )
  if (errors.length > 0) {
    const more = errors.length > SHOWN ? ` and ${errors.length - SHOWN} more cells hold errors` : ''
    notes.push(`${errors.slice(0, SHOWN).join(', ')}${more}. Rows that need such a cell will fail.`)
  }
  if (date1904) notes.push('The workbook counts days from 1904; its dates are read that way.')
  const hidden = sheets.filter(sheet => sheet.hidden).map(sheet => sheet.name)
  if (hidden.length > 0) notes.push(`Hidden sheets: ${hidden.join(', ')}.`)
  return notes
}

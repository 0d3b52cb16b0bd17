import type { OpenedFile } from '@shared/domain/import/engine.ts'
import { type DomainError, err, ok, type Result } from '@shared/lib/result.ts'
import { containerOf, decode } from '../../../data/decode.ts'
import type { RawSheet } from './cell.ts'
import { readCsv } from './csv.ts'
import { dataRowsOf } from './dataRows.ts'
import { findHeader } from './header.ts'
import { whyUnreadable } from './unreadable.ts'
import { PasswordProtected, readWorkbook } from './workbook.ts'

/** A file in memory: what is told about it, and its sheets. */
export interface OpenTable {
  readonly file: OpenedFile
  readonly sheets: readonly RawSheet[]
}

/** Opens a file by what it holds, whatever it is called. Answers an error in plain words, never throws. */
export function openTable(name: string, bytes: Uint8Array): Result<OpenTable, DomainError> {
  try {
    return read(name, bytes)
  } catch (error) {
    if (error instanceof PasswordProtected)
      return err('password', `${name} is protected with a password. Save a copy without one and open that.`)
    return err(
      'unreadable',
      `${name} cannot be read: ${whyUnreadable(error)}. Saving it again as .xlsx or .csv often helps.`,
    )
  }
}

function read(name: string, bytes: Uint8Array): Result<OpenTable, DomainError> {
  const container = containerOf(bytes)
  if (bytes.length === 0) return err('empty', `${name} is empty.`)
  if (container === 'pdf') return err('format', `${name} is a PDF; only CSV and Excel files can be imported.`)
  if (container === 'binary') return err('format', `${name} is neither a CSV nor an Excel file.`)
  return container === 'text' ? ok(openCsv(name, bytes)) : openWorkbook(name, bytes, container === 'zip')
}

function openCsv(name: string, bytes: Uint8Array): OpenTable {
  const { text, encoding } = decode(bytes)
  const title = name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
  const { sheets, dialect, notes } = readCsv(text, title)
  const lost = text.includes('\ufffd') ? ['Some characters could not be decoded and are shown as �.'] : []
  return table({ name, bytes: bytes.length, format: 'csv', encoding, delimiter: dialect.delimiter }, sheets, [
    ...lost,
    ...notes,
  ])
}

function openWorkbook(name: string, bytes: Uint8Array, zip: boolean): Result<OpenTable, DomainError> {
  const { sheets, notes } = readWorkbook(bytes, zip)
  if (sheets.length === 0) return err('empty', `${name} holds no sheets.`)
  return ok(table({ name, bytes: bytes.length, format: zip ? 'xlsx' : 'xls' }, sheets, notes))
}

function table(
  about: Omit<OpenedFile, 'sheets' | 'suggestedSheet' | 'notes'>,
  sheets: readonly RawSheet[],
  notes: readonly string[],
): OpenTable {
  const footers = sheets.flatMap(sheet => {
    const { notes: found } = dataRowsOf(sheet, findHeader(sheet))
    return found.map(note => (sheets.length > 1 ? `${sheet.name}: ${note}` : note))
  })
  const file: OpenedFile = {
    ...about,
    sheets: sheets.map(({ name, rows, columns, hidden, problem }) => ({
      name,
      rows: rows.length,
      columns,
      hidden,
      ...(problem !== undefined && { problem }),
    })),
    suggestedSheet: suggestSheet(sheets),
    notes: [...notes, ...footers],
  }
  return { file, sheets }
}

/** The visible sheet with the most cells under a header; a hidden one only when nothing else has any. */
function suggestSheet(sheets: readonly RawSheet[]): number {
  let best = 0
  let top = -1
  sheets.forEach((sheet, i) => {
    const rows = dataRowsOf(sheet, findHeader(sheet)).rows.length
    const score = sheet.columns < 2 ? rows : rows * Math.min(sheet.columns, 30) + 1
    const weighed = sheet.problem !== undefined ? -1 : sheet.hidden ? score / 1e6 : score
    if (weighed > top) [best, top] = [i, weighed]
  })
  return best
}

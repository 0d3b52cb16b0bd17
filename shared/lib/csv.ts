import { guarded } from './formula.ts'

/**
 * One CSV text with a byte order mark, so that spreadsheets read it as UTF-8. Texts they would run as a
 * formula get an apostrophe in front.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map(row => row.map(csvCell).join(',')).join('\r\n')}\r\n`

/** A cell that no spreadsheet runs and every reader reads back. */
export function csvCell(text: string): string {
  const safe = guarded(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

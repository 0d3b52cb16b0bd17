import { guarded } from '@shared/lib/formula.ts'
import Papa from 'papaparse'
import { textOf } from '../read/cell.ts'
import type { Shaped } from './shape.ts'

export const REASON = 'Why it was not imported'

/**
 * The failed rows as CSV: the original columns, and the reason in one more. It can be corrected and opened
 * again. A byte order mark lets spreadsheets read it as UTF-8. Empty when there is no failure.
 */
export function failuresCsv(
  shaped: Shaped,
  failures: readonly { readonly at: number; readonly reason: string }[],
  delimiter = ',',
): string {
  if (failures.length === 0) return ''
  // A corrected failures file that fails again has the column already.
  const columns = shaped.headers.flatMap((header, i) => (header === REASON ? [] : [i]))
  const data = failures.map(({ at, reason }) => [
    ...columns.map(column => guarded(textOf(shaped.sheet.rows[at]?.[column]))),
    // It begins with what the column is called.
    guarded(reason),
  ])
  const fields = [...columns.map(column => guarded(shaped.headers[column] ?? '')), REASON]
  const usual = [',', ';', '\t', '|'].includes(delimiter) ? delimiter : ','
  return `\ufeff${Papa.unparse({ fields, data }, { delimiter: usual, newline: '\r\n' })}\r\n`
}

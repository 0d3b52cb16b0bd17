import * as XLSX from '@e965/xlsx'
import type { RawCell } from './cell.ts'

interface DateCode {
  readonly y: number
  readonly m: number
  readonly d: number
}

interface Ssf {
  is_date(format: string): boolean
  parse_date_code(serial: number, options: { date1904: boolean }): DateCode | null
}

const ssf = XLSX.SSF as Ssf

/** A workbook's cell as raw cell: cached formula values as they are, serials with a date format as dates. */
export function cellOf(cell: XLSX.CellObject | undefined, where: () => string, date1904: boolean): RawCell {
  if (!cell || cell.t === 'z' || cell.v === undefined) return ''
  if (cell.t === 'e') {
    const error = cell.w ?? String(cell.v)
    return { text: error, error: `${where()} holds ${error}` }
  }
  if (cell.t === 'b') return cell.v === true ? 'TRUE' : 'FALSE'
  if (cell.t === 'n' && (cell.v === Number.POSITIVE_INFINITY || cell.v === Number.NEGATIVE_INFINITY))
    return { text: '#NUM!', error: `${where()} holds a number beyond all bounds` }
  if (cell.t === 'n' && typeof cell.v === 'number') return numberCell(cell.v, cell, date1904)
  return String(cell.v)
}

function numberCell(number: number, cell: XLSX.CellObject, date1904: boolean): RawCell {
  const format = typeof cell.z === 'string' ? cell.z : 'General'
  if (format !== 'General' && ssf.is_date(format)) {
    // [h]:mm counts hours: a duration, not a day.
    if (/\[[hms]+\]/i.test(format)) return { text: cell.w ?? String(number), number }
    const date = dateOfSerial(number, date1904)
    if (date !== undefined) return { text: date, number, date }
    return { text: cell.w ?? String(number), number }
  }
  // Leading zeros are part of a postcode or key; other formats only dress the number up.
  const text = /^0+$/.test(format) && cell.w !== undefined ? cell.w : plainNumber(number)
  return { text, number }
}

/** Fifteen digits are what a spreadsheet keeps; more is the dust of binary fractions. Never an exponent. */
export function plainNumber(number: number): string {
  const rounded = Number(number.toPrecision(15))
  const text = String(rounded)
  if (Math.abs(rounded) >= 1e21) return BigInt(rounded).toString()
  return text.includes('e') ? rounded.toFixed(20).replace(/\.?0+$/, '') : text
}

/** A serial day of either date system as `YYYY-MM-DD`; undefined under day 1 (a time) and past year 9999. */
export function dateOfSerial(serial: number, date1904: boolean): string | undefined {
  const code = serial >= (date1904 ? 0 : 1) ? ssf.parse_date_code(serial, { date1904 }) : null
  if (!code || code.y < 1900 || code.y > 9999 || code.d < 1 || code.m < 1) return undefined
  const pad = (n: number, width: number) => String(n).padStart(width, '0')
  return `${pad(code.y, 4)}-${pad(code.m, 2)}-${pad(code.d, 2)}`
}

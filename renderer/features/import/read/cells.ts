import type { FieldType } from '@shared/domain/import/fields.ts'
import { monthOfHeader } from '@shared/domain/import/periods.ts'
import type { CellStyle } from '@shared/domain/import/preset.ts'
import type { CellValue } from '@shared/domain/import/typed.ts'
import { unguarded } from '@shared/lib/formula.ts'
import { isEmptyCell, type RawCell, textOf } from './cell.ts'
import { readDate, readSerial } from './dates.ts'
import { currencyOf, readMoney, readNumber } from './numbers.ts'
import { plainNumber } from './workbookCell.ts'

export type CellRead = { readonly value: CellValue } | { readonly problem: string } | undefined

export type CellReader = (cell: RawCell | undefined) => CellRead

/** A reader for the cells of one column; undefined means empty. Remembers what it read: columns repeat. */
export function cellReader(type: FieldType, style: CellStyle, date1904 = false): CellReader {
  const read = READERS[type]
  const seen = new Map<string, CellRead>()
  return cell => {
    if (isEmptyCell(cell) || cell === undefined) return undefined
    if (typeof cell !== 'string') {
      if (cell.error !== undefined) return { problem: `${cell.error}.` }
      return read(cell, style, date1904)
    }
    let known = seen.get(cell)
    if (known === undefined) {
      known = read(cell, style, date1904)
      if (seen.size < 20_000) seen.set(cell, known)
    }
    return known
  }
}

type Read = (cell: RawCell, style: CellStyle, date1904: boolean) => CellRead

const quoted = (cell: RawCell): string => {
  const text = textOf(cell).trim()
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`
}

const readText: Read = cell => ({ value: unguarded(textOf(cell).trim()) })

const readList: Read = cell => {
  const items = unguarded(textOf(cell).trim())
    .split(/[;,|\n]/)
    .map(item => item.trim())
    .filter(item => item !== '')
  return { value: [...new Set(items)] }
}

const readMoneyCell: Read = (cell, style) => {
  if (typeof cell !== 'string' && cell.date !== undefined)
    return { problem: `${quoted(cell)} is a date, not an amount.` }
  if (typeof cell !== 'string' && cell.number !== undefined)
    return { value: { decimal: plainNumber(cell.number) } }
  const money = readMoney(textOf(cell), style.decimal)
  return money ? { value: money } : { problem: notNumber(cell, style, 'an amount') }
}

const readNumberCell: Read = (cell, style) => {
  if (typeof cell !== 'string' && cell.number !== undefined && cell.date === undefined)
    return { value: cell.number }
  const number = readNumber(textOf(cell), style.decimal)
  return number === undefined ? { problem: notNumber(cell, style, 'a number') } : { value: Number(number) }
}

const notNumber = (cell: RawCell, { decimal }: CellStyle, what: string): string =>
  `${quoted(cell)} is not ${what} (read with a decimal ${decimal === '.' ? 'point' : 'comma'}).`

const ORDERS = { ymd: 'year first', dmy: 'day first', mdy: 'month first' } as const

const readDateCell: Read = (cell, style, date1904) => {
  const date = dateOf(cell, style, date1904)
  return date === undefined
    ? { problem: `${quoted(cell)} is not a date (read ${ORDERS[style.dateOrder]}).` }
    : { value: date }
}

function dateOf(cell: RawCell, style: CellStyle, date1904: boolean): string | undefined {
  if (typeof cell === 'string') return readDate(cell, style.dateOrder)
  if (cell.date !== undefined) return cell.date
  return cell.number === undefined ? readDate(cell.text, style.dateOrder) : readSerial(cell.number, date1904)
}

/** A month: `2026-03` with its year, or `03` when a year column has to say which. */
const readMonth: Read = (cell, style, date1904) => {
  const text = textOf(cell).trim()
  const plain = /^(0?[1-9]|1[0-2])$/.exec(text)
  if (plain) return { value: text.padStart(2, '0') }
  const named = monthOfHeader(text)
  if (named?.field.startsWith('m')) {
    const month = named.field.slice(1)
    return { value: named.year === undefined ? month : `${named.year}-${month}` }
  }
  const date = dateOf(cell, style, date1904)
  return date === undefined ? { problem: `${quoted(cell)} is not a month.` } : { value: date.slice(0, 7) }
}

const readCurrency: Read = cell => {
  const code = currencyOf(textOf(cell))
  return code === undefined ? { problem: `${quoted(cell)} is not a currency code.` } : { value: code }
}

const READERS: Readonly<Record<FieldType, Read>> = {
  text: readText,
  enum: readText,
  list: readList,
  number: readNumberCell,
  integer: readNumberCell,
  money: readMoneyCell,
  date: readDateCell,
  month: readMonth,
  currency: readCurrency,
}

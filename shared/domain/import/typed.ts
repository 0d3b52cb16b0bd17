import { minorFromDecimal } from '../../lib/money.ts'

/** A money cell as read: an exact decimal, and the currency its sign or code named, if it did. */
export interface MoneyText {
  readonly decimal: string
  readonly currency?: string
}

export type CellValue = string | number | readonly string[] | MoneyText

/** One row of the file after its cells were read by the type of their field. */
export interface TypedRow {
  /** One-based line in the sheet. */
  readonly line: number
  /** Only filled fields; wide month columns stand under `m03` or, with their year, `m03@2026`. */
  readonly values: Readonly<Record<string, CellValue>>
  readonly problems: readonly { readonly field: string; readonly problem: string }[]
  /** What the reader had to repair in the line. */
  readonly note?: string
}

export const textAt = (row: TypedRow, field: string): string | undefined => {
  const value = row.values[field]
  return typeof value === 'string' ? value : undefined
}

export const numberAt = (row: TypedRow, field: string): number | undefined => {
  const value = row.values[field]
  return typeof value === 'number' ? value : undefined
}

export const isMoneyText = (value: CellValue | undefined): value is MoneyText =>
  typeof value === 'object' && 'decimal' in value

export type AmountRead =
  | { readonly money: { readonly minor: number; readonly currency: string } | undefined }
  | { readonly problem: string }

/**
 * A money field of a row in minor units. The currency is the cell's own, else that of the row's currency
 * column, else the default. Extra digits are rounded half away from zero. A cell and a column that disagree are a problem, not a choice.
 */
export function amountAt(row: TypedRow, field: string, fallback: string, millions = false): AmountRead {
  const value = row.values[field]
  if (!isMoneyText(value)) return { money: undefined }
  const column = textAt(row, 'currency')
  if (value.currency !== undefined && column !== undefined && value.currency !== column)
    return { problem: `The amount is in ${value.currency}, but its currency column says ${column}.` }
  const currency = value.currency ?? column ?? fallback
  const decimal = millions ? timesMillion(value.decimal) : value.decimal
  const minor = minorFromDecimal(decimal, currency)
  if (minor === undefined) return { problem: `“${value.decimal}” is too large to keep exactly.` }
  return { money: { minor, currency } }
}

/** Moves the decimal point six places to the right, in text. */
function timesMillion(decimal: string): string {
  const negative = decimal.startsWith('-')
  const [whole = '0', fraction = ''] = (negative ? decimal.slice(1) : decimal).split('.')
  const moved = `${whole}${fraction.padEnd(6, '0').slice(0, 6)}`.replace(/^0+(?=\d)/, '')
  const rest = fraction.slice(6)
  return `${negative ? '-' : ''}${moved}${rest === '' ? '' : `.${rest}`}`
}

import type { CellStyle } from '@shared/domain/import/preset.ts'
import type { MoneyText } from '@shared/domain/import/typed.ts'

/** Signs that mean one currency only; `$`, `¥` and `kr` mean several and say nothing. */
const SIGNS = new Map(
  Object.entries({
    '€': 'EUR',
    '£': 'GBP',
    '₹': 'INR',
    '₽': 'RUB',
    '₩': 'KRW',
    '₺': 'TRY',
    '₪': 'ILS',
    '₫': 'VND',
    '฿': 'THB',
    us$: 'USD',
    a$: 'AUD',
    c$: 'CAD',
    ca$: 'CAD',
    r$: 'BRL',
    hk$: 'HKD',
    s$: 'SGD',
    nz$: 'NZD',
    fr: 'CHF',
    'fr.': 'CHF',
    zł: 'PLN',
  }),
)
const SILENT = new Set(['$', '¥', '￥', 'kr', 'kr.', '¤'])

const known = new Set(Intl.supportedValuesOf('currency'))

/** A currency code in use, from a code or a sign that means only one; undefined otherwise. */
export function currencyOf(text: string): string | undefined {
  const code = text.trim().toUpperCase()
  return known.has(code) ? code : SIGNS.get(text.trim().toLowerCase())
}

/** No amount is longer; a longer text is not tried, since trying takes the square of its length. */
const LONGEST = 100
const MONEY = /^([^\d.,+\-()'’\s]*)\s*(.*?)\s*([^\d.,+\-()'’\s]*)$/u

/**
 * An amount with an optional sign or code on either side: `1.234,56 €`, `($1,200)`, `EUR -3`. Undefined
 * when it is not a number in that style.
 */
export function readMoney(text: string, decimal: CellStyle['decimal']): MoneyText | undefined {
  if (text.length > LONGEST) return undefined
  const { inner, negative } = unwrap(text.replace(/[\u00a0\u202f\u2009]/g, ' ').trim())
  const match = MONEY.exec(inner)
  if (!match) return undefined
  const [, before = '', middle = '', after = ''] = match
  const marks = [before, after].filter(mark => mark !== '')
  if (marks.length > 1) return undefined
  const [mark] = marks
  const currency = mark === undefined ? undefined : currencyOf(mark)
  if (mark !== undefined && currency === undefined && !SILENT.has(mark.toLowerCase())) return undefined
  const number = readNumber(middle, decimal)
  if (number === undefined || (negative && number.startsWith('-'))) return undefined
  const signed = negative && !/^0(\.0*)?$/.test(number) ? `-${number}` : number
  return currency === undefined ? { decimal: signed } : { decimal: signed, currency }
}

/** `(12)`, `12-` and a sign before the currency are negative in books. */
function unwrap(text: string): { inner: string; negative: boolean } {
  const wrapped = /^\((.*)\)$/.exec(text)
  if (wrapped) return { inner: (wrapped[1] ?? '').trim(), negative: true }
  if (/\d\s*-$/.test(text)) return { inner: text.replace(/\s*-$/, ''), negative: true }
  if (/^[-−]\s*[^\d\s.,]/.test(text)) return { inner: text.replace(/^[-−]\s*/, ''), negative: true }
  return { inner: text, negative: false }
}

const PLAIN = { '.': /^[+-]?\d*\.?\d+$/, ',': /^[+-]?\d*,?\d+$/ } as const
const GROUPED = {
  '.': /^[+-]?\d{1,3}(?:([, '’])\d{3})(?:\1\d{3})*(?:\.\d+)?$/,
  ',': /^[+-]?\d{1,3}(?:([. '’])\d{3})(?:\1\d{3})*(?:,\d+)?$/,
} as const
const INDIAN = /^[+-]?\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/

/** A number in one of the two styles as a plain decimal text; undefined when it is none. */
export function readNumber(text: string, decimal: CellStyle['decimal']): string | undefined {
  const cell = text
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/−/g, '-')
    .trim()
    .replace(/^([+-]) /, '$1')
  if (cell === '') return undefined
  const trailing = cell.endsWith(decimal) ? cell.slice(0, -1) : cell
  const fits =
    PLAIN[decimal].test(trailing) ||
    GROUPED[decimal].test(trailing) ||
    (decimal === '.' && INDIAN.test(trailing))
  if (!fits) return scientific(cell, decimal)
  const point = trailing.lastIndexOf(decimal)
  const whole = (point < 0 ? trailing : trailing.slice(0, point)).replace(/[^\d-]/g, '')
  const fraction = point < 0 ? '' : trailing.slice(point + 1)
  const digits = /\d/.test(whole) ? whole : `${whole}0`
  return fraction === '' ? digits : `${digits}.${fraction}`
}

/** Spreadsheets save long numbers as `1.2E+05`. */
function scientific(text: string, decimal: CellStyle['decimal']): string | undefined {
  if (!/^[+-]?\d+(?:[.,]\d+)?E[+-]?\d{1,2}$/i.test(text) || (decimal === ',' && text.includes('.')))
    return undefined
  const number = Number(text.replace(',', '.'))
  // From here on toFixed itself answers with an exponent.
  if (Math.abs(number) >= 1e21) return BigInt(number).toString()
  return number.toFixed(Math.abs(number) < 1 ? 15 : 2).replace(/\.?0+$/, '')
}

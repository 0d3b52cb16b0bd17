import type {
  ImportProgress,
  OpenedFile,
  RowMatch,
  RowOutcome,
  SheetInfo,
} from '@shared/domain/import/engine.ts'
import type { CellStyle, ImportKind } from '@shared/domain/import/preset.ts'
import { decimalFromMinor } from '@shared/lib/money.ts'

/** Everything the wizard says that is made of figures or codes. */

const whole = new Intl.NumberFormat('en')
export const count = (n: number): string => whole.format(n)

export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${count(n)} ${n === 1 ? one : many}`

const KIND_ONE: Readonly<Record<ImportKind, string>> = {
  partners: 'partner',
  contacts: 'contact',
  customers: 'customer',
  products: 'product',
  deals: 'deal',
  leads: 'lead',
  revenue: 'revenue line',
  targets: 'target',
}

export const countedKind = (n: number, kind: ImportKind): string => counted(n, KIND_ONE[kind])

const ENCODINGS: Readonly<Record<NonNullable<OpenedFile['encoding']>, string>> = {
  'utf-8': 'UTF-8 text',
  'utf-16le': 'UTF-16 text',
  'utf-16be': 'UTF-16 text',
  'windows-1252': 'Western (Windows-1252) text',
}

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'columns separated by commas',
  ';': 'columns separated by semicolons',
  '\t': 'columns separated by tabs',
  '|': 'columns separated by bars',
}

/** `FactResellerSales.csv: 3.6 MB, UTF-8 text, columns separated by commas`, without the name. */
export function fileWords({ bytes, format, encoding, delimiter }: OpenedFile): string {
  const parts = [size(bytes), format === 'csv' ? undefined : format.toUpperCase()]
  if (encoding) parts.push(ENCODINGS[encoding])
  if (delimiter) parts.push(DELIMITERS[delimiter] ?? `columns separated by “${delimiter}”`)
  return parts.filter(part => part !== undefined).join(' · ')
}

/** Bytes with the unit people read on a file: B, kB or MB, powers of ten. */
export function size(bytes: number): string {
  if (bytes < 1_000) return counted(bytes, 'byte')
  if (bytes < 1_000_000) return `${(bytes / 1_000).toFixed(0)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

export const sheetWords = ({ rows, columns, hidden, problem }: SheetInfo): string =>
  problem ??
  [`${counted(rows, 'row')} × ${counted(columns, 'column')}`, hidden ? 'hidden in the workbook' : undefined]
    .filter(Boolean)
    .join(' · ')

export const DATE_ORDERS: readonly {
  readonly value: CellStyle['dateOrder']
  readonly label: string
}[] = [
  { value: 'ymd', label: 'year first, 2020-12-31' },
  { value: 'dmy', label: 'day first, 31.12.2020' },
  { value: 'mdy', label: 'month first, 12/31/2020' },
]

export const DECIMALS: readonly {
  readonly value: CellStyle['decimal']
  readonly label: string
}[] = [
  { value: '.', label: 'point, 1,234.56' },
  { value: ',', label: 'comma, 1.234,56' },
]

export const OUTCOME_WORDS: Readonly<Record<RowOutcome, string>> = {
  create: 'new',
  link: 'in the book',
  merge: 'fills gaps',
  skip: 'left out',
  fail: 'fails',
}

export const MATCHED_BY: Readonly<Record<RowMatch['by'], string>> = {
  key: 'same key',
  name: 'same name',
  domain: 'same web domain',
  'similar name': 'similar name',
}

const PHASES: Readonly<Record<ImportProgress['phase'], string>> = {
  reading: 'Reading the file',
  matching: 'Matching with the book',
  saving: 'Saving',
  undoing: 'Taking back',
}

/** `Saving: 20,000 of 57,851 rows`. */
export const progressWords = ({ phase, done, of }: ImportProgress): string =>
  of > 0 ? `${PHASES[phase]}: ${count(done)} of ${counted(of, 'row')}` : `${PHASES[phase]}…`

/** Per-currency totals, largest first, as plain decimals grouped by thousands. */
export const totalsWords = (
  totals: Readonly<Record<string, number>>,
): readonly (readonly [string, string])[] =>
  Object.entries(totals)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .map(([currency, minor]) => [currency, grouped(decimalFromMinor({ minor, currency }))] as const)

const grouped = (decimal: string): string => {
  const [integer = '', fraction] = decimal.split('.')
  const withCommas = integer.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`
}

export const secondsWords = (seconds: number): string =>
  seconds < 1 ? 'under a second' : seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`

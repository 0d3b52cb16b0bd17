import type { CellStyle } from '@shared/domain/import/preset.ts'
import { calendarDate, isCalendarDate } from '@shared/lib/calendarDate.ts'
import { isValid, type Locale, parse } from 'date-fns'
import { de, enUS, es, fr } from 'date-fns/locale'
import { dateOfSerial } from './workbookCell.ts'

type DateOrder = CellStyle['dateOrder']

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[T ])/
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/
const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:$|[T ,])/

/** `Wednesday, 23 September 2026 10:00:00` and some room; prose is not tried in four languages. */
const LONGEST = 80

/** Days a sheet is likely to mean: 1927 to 2119. Smaller and larger numbers are numbers. */
const isLikelySerial = (number: number): boolean => number >= 10_000 && number < 80_500

/**
 * A date cell as `YYYY-MM-DD`; a time of day behind it is dropped. Numeric dates follow the order of the
 * file, a leading four-digit year always wins. Undefined for anything that is not an existing day.
 */
export function readDate(text: string, order: DateOrder): string | undefined {
  const cell = text.trim()
  const iso = ISO.exec(cell) ?? COMPACT.exec(cell)
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numeric = NUMERIC.exec(cell)
  if (numeric) return fromParts(numeric, order)
  if (/^\d{5}(\.\d+)?$/.test(cell) && isLikelySerial(Number(cell))) return dateOfSerial(Number(cell), false)
  return cell.length <= LONGEST && /\p{L}/u.test(cell) ? named(cell) : undefined
}

export const readSerial = (number: number, date1904: boolean): string | undefined =>
  isLikelySerial(number) ? dateOfSerial(number, date1904) : undefined

function fromParts(match: RegExpExecArray, order: DateOrder): string | undefined {
  const [a, b] = [Number(match[1]), Number(match[3])]
  const year = fullYear(match[4] ?? '')
  // Two-digit years first, as in 20-12-31, are not told apart from days: the order of the file decides.
  if (order === 'ymd')
    return match[4]?.length === 2 ? existing(fullYear(match[1] ?? ''), b, Number(match[4])) : undefined
  return order === 'mdy' ? existing(year, a, b) : existing(year, b, a)
}

const fullYear = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900)

function existing(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isCalendarDate(date) ? date : undefined
}

const FORMATS = [
  'd MMM yyyy',
  'd MMMM yyyy',
  'MMM d yyyy',
  'MMMM d yyyy',
  'd MMM yy',
  'yyyy MMM d',
  'd MMMM yy',
]
const LOCALES: readonly Locale[] = [enUS, de, fr, es]
const NOON = new Date(2000, 0, 1, 12)

/** Dates with a month's name in English, German, French or Spanish. */
function named(text: string): string | undefined {
  const cell = text
    .replace(/^\p{L}+,?\s+(?=\d)/u, match => (WEEKDAY.test(match.trim().replace(/,$/, '')) ? '' : match))
    .replace(/^\p{L}+,\s+/u, match => (WEEKDAY.test(match.trim().replace(/,$/, '')) ? '' : match))
    .replace(/(\d)(st|nd|rd|th|er|º|ª)\b/gi, '$1')
    .replace(/\bde\b/gi, ' ')
    .replace(/[T ]\d{1,2}:\d{2}(:\d{2})?.*$/, '')
    .replace(/[-./,]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (!/\d{2}$|^\d{4}/.test(cell)) return undefined
  for (const locale of LOCALES)
    for (const format of FORMATS) {
      if (/yyyy/.test(format) !== /\d{4}/.test(cell)) continue
      const date = parse(dotted(cell, locale, format), format, NOON, { locale })
      if (isValid(date)) return calendarDate(date.getFullYear(), date.getMonth() + 1, date.getDate())
    }
  return undefined
}

const WEEKDAY =
  /^(mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|mie|jeu|jue|ven|vie|sam|sab|dim|dom)\p{L}*$/iu

/** Short month names are written with a dot in some languages (`janv.`), which was taken off above. */
const dotted = (cell: string, locale: Locale, format: string): string =>
  locale === fr && format.includes('MMM ') && !format.includes('MMMM')
    ? cell.replace(/(janv|févr|avr|juil|sept|oct|nov|déc)\b/i, '$1.')
    : cell

import { decimalFromMinor, exponentOf } from '../../lib/money.ts'
import { type Month, type Quarter, quarterName } from '../../lib/period.ts'
import type { MetricUnit } from './metrics.ts'

/** How figures and dates are written in one locale and currency; made once per document. */
export interface Formats {
  readonly currency: string
  /** The currency as the locale writes it: €, CA$, CHF. */
  readonly currencySign: string
  /** Whole units, without the sign. */
  amount(minor: number): string
  /** All minor digits, without the sign. */
  exactAmount(minor: number): string
  /** Three digits and a word: 1.62M. */
  shortAmount(minor: number): string
  /** Whole units with the sign, for sentences. */
  money(minor: number): string
  number(value: number, digits?: number): string
  percent(value: number, digits?: number): string
  signed(value: number, digits?: number): string
  figure(unit: MetricUnit, value: number): string
  /** 1 Oct 2026; takes a date or an instant, whose UTC day is shown. */
  date(date: string): string
  month(month: Month): string
  /** July to September. */
  months(quarter: Quarter): string
  quarter(quarter: Quarter): string
}

type Decimal = `${number}`

/** Formats of a locale; an unknown locale falls back to English. */
export function formatsFor(locale: string, currency: string): Formats {
  const tag = supported(locale)
  const plain = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options)
  const whole = plain({ maximumFractionDigits: 0 })
  const exponent = exponentOf(currency)
  const exact = plain({
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  })
  const short = plain({ notation: 'compact', maximumSignificantDigits: 3 })
  const money = plain({
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
    minimumFractionDigits: 0,
  })
  const byDigits = [0, 1, 2].map(digits =>
    plain({ minimumFractionDigits: digits, maximumFractionDigits: digits }),
  )
  const percents = [0, 1, 2].map(digits =>
    plain({
      style: 'percent',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }),
  )
  const signs = [0, 1, 2].map(digits =>
    plain({
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: 'exceptZero',
    }),
  )
  const day = dates(tag, { day: 'numeric', month: 'short', year: 'numeric' })
  const monthYear = dates(tag, { month: 'short', year: 'numeric' })
  const monthName = dates(tag, { month: 'long' })
  const decimal = (minor: number) => decimalFromMinor({ minor, currency }) as Decimal
  const number = (value: number, digits = 0) => (byDigits[digits] ?? whole).format(value)
  const percent = (value: number, digits = 0) => (percents[digits] ?? whole).format(value / 100)
  const formats: Formats = {
    currency,
    currencySign: money.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency,
    amount: minor => whole.format(decimal(minor)),
    exactAmount: minor => exact.format(decimal(minor)),
    shortAmount: minor => short.format(decimal(minor)),
    money: minor => money.format(decimal(minor)),
    number,
    percent,
    signed: (value, digits = 0) => (signs[digits] ?? whole).format(value),
    figure(unit, value) {
      if (unit === 'money') return formats.money(Math.round(value))
      if (unit === 'percent') return percent(value, 1)
      if (unit === 'hours') return `${number(value, value < 100 && !Number.isInteger(value) ? 1 : 0)} h`
      return unit === 'ratio' ? `${number(value, 1)}×` : number(value, Number.isInteger(value) ? 0 : 1)
    },
    date: date => day.format(utc(date)),
    month: month => monthYear.format(utc(`${month}-01`)),
    months(quarter) {
      const first = (Number(quarter.slice(6)) - 1) * 3 + 1
      const name = (month: number) =>
        monthName.format(utc(`${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}-01`))
      return `${name(first)} to ${name(first + 2)}`
    },
    quarter: quarterName,
  }
  return formats
}

const dates = (tag: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' })

const utc = (date: string): Date => new Date(`${date.slice(0, 10)}T00:00:00Z`)

function supported(locale: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

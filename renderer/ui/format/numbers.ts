import { decimalFromMinor, exponentOf, type Money, minorFromDecimal } from '@shared/lib/money.ts'

/** The sign of unknown: never a zero. */
export const NOT_AVAILABLE = 'n/a'

const cache = new Map<string, Intl.NumberFormat>()

function format(locale: string | undefined, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale ?? ''}${JSON.stringify(options)}`
  let known = cache.get(key)
  if (!known) {
    known = new Intl.NumberFormat(locale, options)
    cache.set(key, known)
  }
  return known
}

export const formatCount = (count: number, locale?: string): string => format(locale, {}).format(count)

/** A percentage already in percent: 86 → `86%`. */
export const formatPercent = (percent: number, locale?: string): string =>
  format(locale, { style: 'percent', maximumFractionDigits: 0 }).format(percent / 100)

/** Percent of a target, rounded down as in the verdict beside it: 99.9% has not reached it. */
export const formatReached = (percent: number, locale?: string): string =>
  formatPercent(Math.floor(percent), locale)

export interface MoneyParts {
  /** The currency's short sign. */
  readonly currency: string
  readonly amount: string
  /** True where the locale writes the sign after the amount. */
  readonly after: boolean
}

/**
 * Splits an amount into sign and figure, so that the sign can be set small. whole: minor units are
 * rounded away; compact: 1.62M; exact: all minor units.
 */
export function moneyParts(
  money: Money,
  style: 'whole' | 'compact' | 'exact' = 'whole',
  locale?: string,
): MoneyParts {
  const exponent = exponentOf(money.currency)
  const digits =
    style === 'compact'
      ? { notation: 'compact' as const, maximumSignificantDigits: 3 }
      : {
          minimumFractionDigits: style === 'exact' ? exponent : 0,
          maximumFractionDigits: style === 'exact' ? exponent : 0,
        }
  const parts = format(locale, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
    ...digits,
  }).formatToParts(Number(decimalFromMinor(money)))
  const signAt = parts.findIndex(part => part.type === 'currency')
  const numberAt = parts.findIndex(part => part.type === 'integer')
  return {
    currency: parts[signAt]?.value ?? money.currency,
    amount: parts
      .filter(part => part.type !== 'currency')
      .map(part => part.value)
      .join('')
      .trim(),
    after: signAt > numberAt,
  }
}

/** An amount as one text, for titles and messages. */
export function formatMoney(money: Money, style?: 'whole' | 'compact' | 'exact', locale?: string): string {
  const { currency, amount, after } = moneyParts(money, style, locale)
  if (after) return `${amount} ${currency}`
  const negative = /^[-−]/.exec(amount)?.[0] ?? ''
  const figure = amount.slice(negative.length)
  return negative + (currency.length > 1 ? `${currency} ${figure}` : `${currency}${figure}`)
}

/** A bound of a filter in words, as it is: rounded, the sentence would say what the list does not do. */
export const formatBound = (decimal: string, currency: string): string =>
  formatMoney(
    { minor: minorFromDecimal(decimal, currency) ?? 0, currency },
    decimal.includes('.') ? 'exact' : 'whole',
  )

/** An amount in integer minor units (cents for USD, yen for JPY) with its ISO 4217 currency. */
export interface Money {
  readonly minor: number
  readonly currency: string
}

export const isCurrency = (code: string): boolean => /^[A-Z]{3}$/.test(code)

const exponents = new Map<string, number>()

/** Digits after the decimal point of a currency (USD 2, JPY 0, KWD 3), from ISO 4217 as Intl knows it. */
export function exponentOf(currency: string): number {
  const known = exponents.get(currency)
  if (known !== undefined) return known
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits
  const exponent = digits ?? 2
  exponents.set(currency, exponent)
  return exponent
}

export class MoneyError extends Error {}

/** Adds safely: throws MoneyError rather than lose a cent past 2^53. */
export function addMinor(a: number, b: number): number {
  const sum = a + b
  if (!Number.isSafeInteger(sum)) throw new MoneyError('The amount is too large to add exactly.')
  return sum
}

/** Sum of amounts that share a currency. Throws MoneyError on a second currency: convert first. */
export function sumMoney(amounts: readonly Money[], currency: string): Money {
  let minor = 0
  for (const amount of amounts) {
    if (amount.currency !== currency)
      throw new MoneyError(`Cannot add ${amount.currency} to ${currency} without a rate.`)
    minor = addMinor(minor, amount.minor)
  }
  return { minor, currency }
}

/** Totals per currency, minor units; never mixes currencies. */
export function totalsByCurrency(amounts: Iterable<Money>): Record<string, number> {
  const totals: Record<string, number> = {}
  for (const { minor, currency } of amounts) totals[currency] = addMinor(totals[currency] ?? 0, minor)
  return totals
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/

/**
 * Reads a plain decimal (`-1234.56`) as minor units, exactly, half away from zero when it has more
 * digits than the currency. Undefined for anything else.
 */
export function minorFromDecimal(text: string, currency: string): number | undefined {
  const match = DECIMAL.exec(text)
  if (!match) return undefined
  const exponent = exponentOf(currency)
  const fraction = match[3] ?? ''
  const kept = fraction.slice(0, exponent).padEnd(exponent, '0')
  const whole = BigInt((match[2] ?? '0') + kept)
  const rounded = (fraction[exponent] ?? '0') >= '5' ? whole + 1n : whole
  const minor = Number(match[1] === '-' ? -rounded : rounded)
  return Number.isSafeInteger(minor) ? (minor === 0 ? 0 : minor) : undefined
}

/** Minor units as a plain decimal text, exactly (`123456` USD → `1234.56`). */
export function decimalFromMinor({ minor, currency }: Money): string {
  const exponent = exponentOf(currency)
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0')
  const sign = minor < 0 ? '-' : ''
  return exponent === 0 ? sign + digits : `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}

/** A dated exchange rate: one unit of `from` is `rate` units of `to`. `rate` is a decimal text. */
export interface DatedRate {
  readonly date: string
  readonly from: string
  readonly to: string
  readonly rate: string
}

/**
 * Converts by a dated rate, half away from zero, in integers only.
 * Throws MoneyError when the rate is for other currencies or is not a decimal.
 */
export function convert(amount: Money, rate: DatedRate): Money {
  if (rate.from !== amount.currency)
    throw new MoneyError(`The rate is from ${rate.from}, the amount is in ${amount.currency}.`)
  const match = DECIMAL.exec(rate.rate)
  if (!match || match[1] === '-') throw new MoneyError(`"${rate.rate}" is not an exchange rate.`)
  const fraction = match[3] ?? ''
  const numerator = BigInt(amount.minor) * BigInt((match[2] ?? '') + fraction)
  const shift = exponentOf(rate.to) - exponentOf(rate.from) - fraction.length
  const minor = Number(
    shift >= 0 ? numerator * 10n ** BigInt(shift) : divideRounded(numerator, 10n ** BigInt(-shift)),
  )
  if (!Number.isSafeInteger(minor)) throw new MoneyError('The amount is too large to convert exactly.')
  return { minor, currency: rate.to }
}

function divideRounded(numerator: bigint, divisor: bigint): bigint {
  const negative = numerator < 0n
  const magnitude = negative ? -numerator : numerator
  const rounded = (magnitude * 2n + divisor) / (divisor * 2n)
  return negative ? -rounded : rounded
}

/** The newest rate on or before `date` for a pair; undefined when there is none. `rates` in any order. */
export function rateOn(
  rates: readonly DatedRate[],
  from: string,
  to: string,
  date: string,
): DatedRate | undefined {
  let best: DatedRate | undefined
  for (const rate of rates)
    if (rate.from === from && rate.to === to && rate.date <= date && (!best || rate.date > best.date))
      best = rate
  return best
}

import { firstWhere } from '../../lib/firstWhere.ts'
import { convert, type DatedRate, exponentOf, type Money, MoneyError } from '../../lib/money.ts'

/** Rates towards one currency, per foreign currency, oldest first. */
export interface RateBook {
  readonly to: string
  readonly direct: ReadonlyMap<string, readonly DatedRate[]>
  readonly inverse: ReadonlyMap<string, readonly DatedRate[]>
}

export interface Converted {
  readonly minor: number
  readonly rate?: DatedRate
}

/** Sorts rates once, so that a hundred thousand rows can each find theirs quickly. Zero rates are unusable. */
export function makeRateBook(rates: readonly DatedRate[], to: string): RateBook {
  const direct = new Map<string, DatedRate[]>()
  const inverse = new Map<string, DatedRate[]>()
  for (const { date, from, to: target, rate } of rates) {
    if (from === target || Number(rate) === 0) continue
    const plain = { date, from, to: target, rate }
    if (target === to) push(direct, from, plain)
    else if (from === to) push(inverse, target, plain)
  }
  for (const list of [...direct.values(), ...inverse.values()]) list.sort(byDate)
  return { to, direct, inverse }
}

function push(lists: Map<string, DatedRate[]>, key: string, rate: DatedRate): void {
  const list = lists.get(key)
  if (list) list.push(rate)
  else lists.set(key, [rate])
}

// Two rates of one day: the greater text wins, so that the order of rows never decides.
const byDate = (a: DatedRate, b: DatedRate): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : a.rate < b.rate ? -1 : a.rate > b.rate ? 1 : 0

/** The newest rate on or before a date, by bisection. */
function newest(rates: readonly DatedRate[] | undefined, date: string): DatedRate | undefined {
  if (!rates) return undefined
  return rates[firstWhere(0, rates.length, at => (rates[at]?.date ?? '') > date) - 1]
}

/**
 * Brings an amount to the book's currency by the newest direct rate on or before `date`, else by the
 * newest inverse one (divided by it, exactly, half away from zero). Undefined when there is neither.
 */
export function convertBy(book: RateBook, { minor, currency }: Money, date: string): Converted | undefined {
  if (currency === book.to) return { minor }
  const direct = newest(book.direct.get(currency), date)
  if (direct) return { minor: convert({ minor, currency }, direct).minor, rate: direct }
  const inverse = newest(book.inverse.get(currency), date)
  return (
    inverse && {
      minor: divideByRate({ minor, currency }, inverse),
      rate: inverse,
    }
  )
}

/** Minor units of `rate.from` for an amount in `rate.to`, half away from zero, in integers only. */
function divideByRate({ minor, currency }: Money, rate: DatedRate): number {
  const [whole = '', fraction = ''] = rate.rate.split('.')
  const shift = exponentOf(rate.from) - exponentOf(currency) + fraction.length
  const top = BigInt(minor) * 10n ** BigInt(Math.max(shift, 0))
  const bottom = BigInt(whole + fraction) * 10n ** BigInt(Math.max(-shift, 0))
  const magnitude = ((top < 0n ? -top : top) * 2n + bottom) / (bottom * 2n)
  const result = Number(top < 0n ? -magnitude : magnitude)
  if (!Number.isSafeInteger(result)) throw new MoneyError('The amount is too large to convert exactly.')
  return result === 0 ? 0 : result
}

import {
  convert,
  decimalFromMinor,
  exponentOf,
  minorFromDecimal,
  rateOn,
  sumMoney,
  totalsByCurrency,
} from '@shared/lib/money.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const SEED = 20_261_101
console.info(`money properties: seed ${SEED}`)
const runs = { seed: SEED, numRuns: 3_000 }

/** ISO 4217, written down here a second time so that the code is not its own witness. */
const DIGITS = { USD: 2, EUR: 2, GBP: 2, JPY: 0, KRW: 0, KWD: 3, BHD: 3, TND: 3 } as const
const currency = fc.constantFrom(...(Object.keys(DIGITS) as (keyof typeof DIGITS)[]))
const minor = fc.oneof(
  fc.integer({ min: -200, max: 200 }),
  fc.integer({ min: -1e12, max: 1e12 }),
  fc.maxSafeInteger(),
)
const digits = (max: number) => fc.stringMatching(new RegExp(`^[0-9]{1,${max}}$`))
const decimal = fc
  .tuple(fc.boolean(), digits(11), fc.option(digits(9)))
  .map(([negative, whole, part]) => (negative ? '-' : '') + whole + (part === null ? '' : `.${part}`))
const rateText = fc
  .tuple(digits(4), fc.option(digits(8)))
  .map(([whole, part]) => (part === null ? whole : `${whole}.${part}`))

/** An exact fraction. */
interface Fraction {
  readonly top: bigint
  readonly bottom: bigint
}
const fractionOf = (text: string): Fraction => {
  const [whole = '0', part = ''] = text.replace('-', '').split('.')
  const top = BigInt(whole + part)
  return { top: text.startsWith('-') ? -top : top, bottom: 10n ** BigInt(part.length) }
}
const times = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.top, bottom: a.bottom * b.bottom })
/** By counting from the integer below: the nearer neighbour wins, the farther from zero on a tie. */
const rounded = ({ top, bottom }: Fraction): bigint => {
  const size = top < 0n ? -top : top
  const low = size / bottom
  const rest = size - low * bottom
  const up = rest + rest >= bottom ? low + 1n : low
  return top < 0n ? -up : up
}
const isExact = (value: bigint) =>
  value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= -BigInt(Number.MAX_SAFE_INTEGER)

describe('money', () => {
  it('has the digits of the standard', () => {
    for (const [code, count] of Object.entries(DIGITS)) expect(exponentOf(code)).toBe(count)
  })

  it('is read exactly, half away from zero', () => {
    fc.assert(
      fc.property(decimal, currency, (text, code) => {
        const expected = rounded(times(fractionOf(text), { top: 10n ** BigInt(DIGITS[code]), bottom: 1n }))
        expect(minorFromDecimal(text, code)).toBe(isExact(expected) ? Number(expected) : undefined)
      }),
      runs,
    )
  })

  it('comes back from its text unchanged', () => {
    fc.assert(
      fc.property(minor, currency, (amount, code) => {
        const text = decimalFromMinor({ minor: amount, currency: code })
        expect(minorFromDecimal(text, code)).toBe(amount === 0 ? 0 : amount)
        expect((text.split('.')[1] ?? '').length).toBe(DIGITS[code])
      }),
      runs,
    )
  })

  it('converts as exact fractions do', () => {
    let converted = 0
    fc.assert(
      fc.property(minor, currency, currency, rateText, (amount, from, to, rate) => {
        const inMajor = times({ top: BigInt(amount), bottom: 10n ** BigInt(DIGITS[from]) }, fractionOf(rate))
        const expected = rounded(times(inMajor, { top: 10n ** BigInt(DIGITS[to]), bottom: 1n }))
        const run = () => convert({ minor: amount, currency: from }, { date: '2026-01-01', from, to, rate })
        if (isExact(expected)) {
          converted += 1
          expect(run()).toEqual({ minor: Number(expected), currency: to })
        } else expect(run).toThrow('too large')
      }),
      runs,
    )
    expect(converted).toBeGreaterThan(1_500)
  })

  it('converts a negative amount to the negative of the amount, and never turns larger into smaller', () => {
    const small = fc.integer({ min: -1e9, max: 1e9 })
    fc.assert(
      fc.property(small, small, currency, currency, rateText, (a, b, from, to, rate) => {
        const by = (value: number) =>
          convert({ minor: value, currency: from }, { date: '2026-01-01', from, to, rate }).minor
        expect(by(-a) + by(a)).toBe(0)
        expect(Math.sign(by(Math.max(a, b)) - by(Math.min(a, b)))).toBeGreaterThanOrEqual(0)
      }),
      runs,
    )
  })

  it('adds up to the same sum in any order, and per currency to what BigInt says', () => {
    const amounts = fc.array(fc.record({ minor: fc.integer({ min: -1e12, max: 1e12 }), currency }), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(amounts, list => {
        const totals = totalsByCurrency(list)
        expect(totalsByCurrency([...list].reverse())).toEqual(totals)
        for (const code of new Set(list.map(one => one.currency))) {
          const own = list.filter(one => one.currency === code)
          const exact = own.reduce((sum, one) => sum + BigInt(one.minor), 0n)
          expect(totals[code]).toBe(Number(exact))
          expect(sumMoney(own, code).minor).toBe(Number(exact))
        }
      }),
      { seed: SEED, numRuns: 500 },
    )
  })

  it('takes the rate that sorting would take', () => {
    const day = fc.integer({ min: 1, max: 28 }).map(number => `2026-02-${String(number).padStart(2, '0')}`)
    const pair = fc.constantFrom('USD', 'EUR', 'GBP')
    const rates = fc.uniqueArray(fc.record({ date: day, from: pair, to: pair, rate: rateText }), {
      maxLength: 30,
      selector: ({ date, from, to }) => date + from + to,
    })
    fc.assert(
      fc.property(rates, pair, pair, day, (list, from, to, date) => {
        const [expected] = list
          .filter(one => one.from === from && one.to === to && one.date <= date)
          .sort((a, b) => b.date.localeCompare(a.date))
        expect(rateOn(list, from, to, date)).toBe(expected)
      }),
      runs,
    )
  })
})

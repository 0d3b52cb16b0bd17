import {
  addMinor,
  convert,
  decimalFromMinor,
  exponentOf,
  isCurrency,
  MoneyError,
  minorFromDecimal,
  rateOn,
  sumMoney,
  totalsByCurrency,
} from '@shared/lib/money.ts'
import { describe, expect, it } from 'vitest'

const rate = (from: string, to: string, text: string, date = '2026-07-01') => ({ date, from, to, rate: text })

describe('currencies', () => {
  it('have the digits ISO 4217 gives them', () => {
    expect(['USD', 'EUR', 'JPY', 'KRW', 'KWD', 'BHD', 'CLF'].map(exponentOf)).toEqual([2, 2, 0, 0, 3, 3, 4])
    expect(exponentOf('KWD')).toBe(3)
  })

  it('are three capital letters', () => {
    expect(['EUR', 'eur', 'EURO', 'E1R', ''].map(isCurrency)).toEqual([true, false, false, false, false])
  })
})

describe('sums', () => {
  it('stay in one currency', () => {
    const dollars = (minor: number) => ({ minor, currency: 'USD' })
    expect(sumMoney([dollars(10), dollars(-3)], 'USD')).toEqual(dollars(7))
    expect(sumMoney([], 'JPY')).toEqual({ minor: 0, currency: 'JPY' })
    expect(() => sumMoney([dollars(1), { minor: 1, currency: 'EUR' }], 'USD')).toThrow(MoneyError)
  })

  it('stop rather than lose a cent', () => {
    expect(addMinor(Number.MAX_SAFE_INTEGER - 1, 1)).toBe(Number.MAX_SAFE_INTEGER)
    expect(() => addMinor(Number.MAX_SAFE_INTEGER, 1)).toThrow(MoneyError)
    expect(() => addMinor(0.5, 0)).toThrow(MoneyError)
  })

  it('are kept apart per currency', () => {
    const amounts = [
      { minor: 1, currency: 'EUR' },
      { minor: 2, currency: 'JPY' },
      { minor: 3, currency: 'EUR' },
    ]
    expect(totalsByCurrency(amounts)).toEqual({ EUR: 4, JPY: 2 })
  })
})

describe('decimals', () => {
  it.each([
    ['1234.56', 'USD', 123_456],
    ['-0.005', 'USD', -1],
    ['0.0049999', 'USD', 0],
    ['-0.004', 'USD', 0],
    ['12', 'USD', 1_200],
    ['12.5', 'JPY', 13],
    ['-12.5', 'JPY', -13],
    ['1.2345', 'KWD', 1_235],
    ['007.10', 'EUR', 710],
  ])('%s %s is %i minor units', (text, currency, minor) => {
    expect(minorFromDecimal(text, currency)).toBe(minor)
  })

  it.each(['', '1,5', '1.', '.5', '1e3', '+1', ' 1', '--1', '1 000', 'NaN', '90071992547409.93'])(
    '“%s” is not one, or too large to be exact',
    text => {
      expect(minorFromDecimal(text, 'USD')).toBeUndefined()
    },
  )

  it.each([
    [5, 'USD', '0.05'],
    [-5, 'USD', '-0.05'],
    [-123_456, 'USD', '-1234.56'],
    [7, 'JPY', '7'],
    [-1, 'KWD', '-0.001'],
  ])('%i minor units of %s are %s', (minor, currency, text) => {
    expect(decimalFromMinor({ minor, currency })).toBe(text)
  })
})

describe('conversion', () => {
  it.each([
    ['USD to JPY loses two digits', 1_050, 'USD', 'JPY', '150.5', 1_580],
    ['JPY to USD gains two', 1_580, 'JPY', 'USD', '0.00664', 1_049],
    ['JPY to KWD gains three', 1_000, 'JPY', 'KWD', '0.002', 2_000],
    ['a whole rate', 3, 'USD', 'EUR', '2', 6],
    ['halves go away from zero', 5, 'USD', 'EUR', '0.5', 3],
    ['also below zero', -5, 'USD', 'EUR', '0.5', -3],
    ['tiny amounts vanish to a plain zero', -1, 'USD', 'EUR', '0.1', 0],
  ])('%s', (_what, minor, from, to, text, expected) => {
    expect(convert({ minor, currency: from }, rate(from, to, text))).toEqual({
      minor: expected,
      currency: to,
    })
  })

  it('refuses the wrong rate, a rate that is none, and what does not fit', () => {
    const ten = { minor: 10, currency: 'USD' }
    expect(() => convert(ten, rate('EUR', 'USD', '1'))).toThrow(MoneyError)
    expect(() => convert(ten, rate('USD', 'EUR', '1,1'))).toThrow(MoneyError)
    expect(() => convert(ten, rate('USD', 'EUR', '-1'))).toThrow(MoneyError)
    expect(() =>
      convert({ minor: Number.MAX_SAFE_INTEGER, currency: 'USD' }, rate('USD', 'EUR', '2')),
    ).toThrow(MoneyError)
  })
})

describe('the rate of a day', () => {
  const rates = [
    rate('USD', 'EUR', '3', '2026-03-01'),
    rate('USD', 'EUR', '1', '2026-01-01'),
    rate('GBP', 'EUR', '9', '2026-02-01'),
  ]

  it('is the newest on or before it, of that pair, in that direction', () => {
    expect(rateOn(rates, 'USD', 'EUR', '2026-02-28')?.rate).toBe('1')
    expect(rateOn(rates, 'USD', 'EUR', '2026-03-01')?.rate).toBe('3')
    expect(rateOn(rates, 'USD', 'EUR', '2025-12-31')).toBeUndefined()
    expect(rateOn(rates, 'EUR', 'USD', '2026-12-31')).toBeUndefined()
  })
})

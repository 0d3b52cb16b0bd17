import { describe, expect, it } from 'vitest'
import { monogramOf } from '../../../renderer/ui/avatar/monogram.ts'
import { datesInWords, formatDate, formatMonth, formatQuarter } from '../../../renderer/ui/format/dates.ts'
import { formatMoney, formatPercent, formatReached, moneyParts } from '../../../renderer/ui/format/numbers.ts'
import { readMoney } from '../../../renderer/ui/forms/MoneyField.tsx'
import { plainDecimal } from '../../../renderer/ui/forms/readNumber.ts'
import { keyNames } from '../../../renderer/ui/kbd/keyNames.ts'

describe('money', () => {
  it('takes the sign apart and stands where the locale puts it', () => {
    expect(moneyParts({ minor: 128430000, currency: 'EUR' }, 'whole', 'en-GB')).toEqual({
      currency: '€',
      amount: '1,284,300',
      after: false,
    })
    expect(moneyParts({ minor: 128430000, currency: 'EUR' }, 'whole', 'de-DE')).toEqual({
      currency: '€',
      amount: '1.284.300',
      after: true,
    })
  })

  it('knows currencies without cents, and negative amounts', () => {
    expect(formatMoney({ minor: 1500, currency: 'JPY' }, 'exact', 'en')).toBe('¥1,500')
    expect(formatMoney({ minor: -123456, currency: 'USD' }, 'exact', 'en')).toBe('-$1,234.56')
  })

  it('shortens', () => {
    expect(formatMoney({ minor: 162000000, currency: 'EUR' }, 'compact', 'en')).toBe('€1.62M')
  })
})

describe('numbers as typed', () => {
  it.each([
    ['1,234.56', 'en-GB', '1234.56'],
    ['1.234,56', 'de-DE', '1234.56'],
    ['1 234,56', 'fr-FR', '1234.56'],
    ['12.50', 'de-DE', '12.50'],
    ['1.234', 'de-DE', '1234'],
    ['−7', 'en-GB', '-7'],
    ['abc', 'en-GB', undefined],
    ['1,2,3.4.5', 'en-GB', undefined],
  ])('%s in %s is %s', (text, locale, plain) => {
    expect(plainDecimal(text, locale)).toBe(plain)
  })

  it('reads money exactly, tells empty from unreadable', () => {
    expect(readMoney('0.1', 'EUR', 'en')).toEqual({ minor: 10, currency: 'EUR' })
    expect(readMoney('1234567890123.45', 'EUR', 'en')).toEqual({ minor: 123456789012345, currency: 'EUR' })
    expect(readMoney(' ', 'EUR', 'en')).toBeUndefined()
    expect(readMoney('ten', 'EUR', 'en')?.minor).toBeNaN()
    expect(readMoney('10', 'EU', 'en')?.minor).toBeNaN()
  })
})

describe('dates', () => {
  it('are written as the locale does, on the same day in every zone', () => {
    expect(formatDate('2020-05-31', 'en-GB')).toBe('31 May 2020')
    expect(formatDate('2020-01-01', 'de-DE')).toBe('01.01.2020')
    expect(formatMonth('2026-07', 'en-GB')).toBe('Jul 2026')
    expect(formatQuarter('2026-Q3')).toBe('Q3 2026')
  })

  it('never leave a stored date inside a sentence', () => {
    expect(datesInWords('Add a target of Nordlicht from 2026-01-01', 'en-GB')).toBe(
      'Add a target of Nordlicht from 1 Jan 2026',
    )
    expect(datesInWords('Order 12026-01-012', 'en-GB')).toBe('Order 12026-01-012')
  })
})

it('writes percent without decimals', () => {
  expect(formatPercent(86.4, 'en')).toBe('86%')
  expect(formatReached(99.9, 'en')).toBe('99%')
  expect(formatReached(100, 'en')).toBe('100%')
})

it.each([
  ['Nordlicht Systemhaus GmbH', 'NS'],
  ['Brightwater Consulting', 'BC'],
  ['株式会社朝凪システムズ', '株'],
  ['GmbH', 'G'],
  ['  ', '·'],
  ['3rd Wave', '3W'],
])('the monogram of %s is %s', (name, letters) => {
  expect(monogramOf(name)).toBe(letters)
})

it('names keys as the keyboard does', () => {
  expect(keyNames('mod+shift+z', true)).toEqual(['⌘', '⇧', 'Z'])
  expect(keyNames('mod+shift+z', false)).toEqual(['Ctrl', 'Shift', 'Z'])
  expect(keyNames('g p', false)).toEqual(['G', 'P'])
})

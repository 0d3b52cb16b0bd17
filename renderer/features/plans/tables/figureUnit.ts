import { percentInWords } from '@shared/domain/plan/percentInWords.ts'
import { decimalFromMinor, minorFromDecimal } from '@shared/lib/money.ts'
import { formatCount, formatMoney, formatReached, NOT_AVAILABLE } from '../../../ui/format/numbers.ts'
import { localDecimal, plainDecimal } from '../../../ui/forms/readNumber.ts'

/** What a figure is counted in: minor units of money, whole numbers, hundredths of a percent, tenths of a day. */
export type FigureUnit =
  | { readonly kind: 'money'; readonly currency: string }
  | { readonly kind: 'count' | 'percent' | 'tenths' }

const DIGITS = { count: 0, percent: 2, tenths: 1 } as const

export function figureInWords(value: number, unit: FigureUnit): string {
  if (unit.kind === 'money') return formatMoney({ minor: value, currency: unit.currency })
  if (unit.kind === 'count') return formatCount(value)
  const plain = (figure: number) => formatCount(figure)
  return unit.kind === 'percent' ? percentInWords(value, plain) : plain(value / 10 ** DIGITS[unit.kind])
}

/** The text a figure is written from. */
export const startOf = (value: number | undefined, unit: FigureUnit): string => {
  if (value === undefined) return ''
  if (unit.kind === 'money')
    return localDecimal(decimalFromMinor({ minor: value, currency: unit.currency }).replace(/\.0+$/, ''))
  return localDecimal(String(value / 10 ** DIGITS[unit.kind]))
}

/** What was typed, read exactly: never through a float where it is money. Undefined: no number. */
export function readFigure(text: string, unit: FigureUnit): number | undefined {
  const plain = plainDecimal(text.replace(/%\s*$/, '').trim())
  if (plain === undefined) return undefined
  if (unit.kind === 'money') return minorFromDecimal(plain, unit.currency)
  const scaled = Number(plain) * 10 ** DIGITS[unit.kind]
  return Number.isSafeInteger(Math.round(scaled)) ? Math.round(scaled) : undefined
}

/** Likely ÷ target, rounded down: 99.6% has not reached it. */
export const coverageInWords = (likely: number, target: number | undefined, locale?: string): string =>
  target ? formatReached((likely * 100) / target, locale) : NOT_AVAILABLE

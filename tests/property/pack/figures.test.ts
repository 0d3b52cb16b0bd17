import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decimalFromMinor, minorFromDecimal } from '../../../shared/lib/money.ts'

const SEED = 20_270_211
console.info(`figures of a pack: seed ${SEED}`)

interface PageForm {
  wholeOf(text: string, decimals: number): number | undefined
  decimalOf(whole: number, decimals: number): string
}
const form = 'form'
const { wholeOf, decimalOf }: PageForm = await import(`../../../renderer/features/packs/page/${form}.js`)

const CURRENCY = { 0: 'JPY', 2: 'EUR', 3: 'KWD' } as const

it('the page writes and reads figures as the app does', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
      fc.constantFrom(0, 2, 3),
      (minor, decimals) => {
        const currency = CURRENCY[decimals as 0 | 2 | 3]
        const text = decimalOf(minor, decimals)
        expect(text).toBe(decimalFromMinor({ minor, currency }))
        expect(wholeOf(text, decimals)).toBe(minorFromDecimal(text, currency))
      },
    ),
    { seed: SEED },
  )
  expect(wholeOf('1234.5', 2)).toBe(123_450)
  expect(wholeOf('1e5', 2)).toBeUndefined()
  expect(wholeOf('', 2)).toBeUndefined()
})

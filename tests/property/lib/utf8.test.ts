import { readUtf8, utf8Bytes, writeUtf8 } from '@shared/lib/utf8.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const SEED = 20_261_124
console.info(`utf8 properties: seed ${SEED}`)

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom('a', 'é', '東', '𝔘', '\u0000', '\uffff'),
    minLength: 4_000,
    maxLength: 9_000,
  }),
)

it('texts are written as Node writes them, and read back', () => {
  fc.assert(
    fc.property(text, fc.nat({ max: 3 }), (written, from) => {
      const wellFormed = Buffer.from(written).toString()
      const bytes = new Uint8Array(from + 3 * wellFormed.length)
      const end = writeUtf8(wellFormed, bytes, from)
      expect([...bytes.subarray(from, end)]).toEqual([...Buffer.from(wellFormed)])
      expect([...bytes.subarray(from, end)]).toEqual(utf8Bytes(wellFormed))
      expect(readUtf8(bytes, from, end)).toBe(wellFormed)
    }),
    { seed: SEED, numRuns: 500 },
  )
})

import { canonicalJson } from '@shared/lib/canonicalJson.ts'
import { randomOf } from '@shared/lib/random.ts'
import { compactKey, fold, foldLines, words } from '@shared/lib/text.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const SEED = 20_261_103
console.info(`text properties: seed ${SEED}`)
const runs = { seed: SEED, numRuns: 3_000 }

const anyText = fc.string({ unit: 'binary', maxLength: 40 })
const european = fc.string({
  unit: fc.constantFrom(
    ...'aàâäãåbcçčdďđeéèêëěęfgğhiíîïıjklłmnñńoóòôöõøpqrřsśşštťuúùûüůvwxyýzźżžßæœ αάεέηήιίοόσυύωώ бвгґеёєжзиійї',
  ),
  maxLength: 25,
})

const plainText = fc
  .array(fc.oneof(fc.string({ unit: 'binary-ascii' }), fc.constantFrom(...'·–—‘’“”•€')), { maxLength: 12 })
  .map(parts => parts.join(''))

describe('folding', () => {
  it('is done once: folding again changes nothing', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(fold(fold(text))).toBe(fold(text))
        expect(words(words(text))).toBe(words(text))
        expect(compactKey(words(text))).toBe(compactKey(text))
      }),
      { ...runs, numRuns: 10_000 },
    )
  })

  it('folds plain text on its short way as it does beside an accent', () => {
    fc.assert(
      fc.property(plainText, text => {
        expect(fold(text)).toBe(fold(`${text} é`).slice(0, -2))
      }),
      runs,
    )
  })

  it('folds lines together as each alone', () => {
    const part = fc.oneof(
      anyText,
      plainText,
      european,
      fc.constantFrom('\n', '\u0301', '\u3099', 'Σ', '\u093e'),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), parts => {
        const text = parts.join('')
        expect(foldLines(text)).toBe(text.split('\n').map(fold).join('\n'))
      }),
      { ...runs, numRuns: 20_000 },
    )
  })

  it('does not see case, composition or added accents', () => {
    fc.assert(
      fc.property(european, text => {
        expect(fold(text.toUpperCase())).toBe(fold(text))
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
        expect(fold([...text].join('\u0301'))).toBe(fold(text))
      }),
      runs,
    )
  })

  it('leaves words of letters, digits and their marks, one space apart', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(words(text)).toMatch(/^([\p{L}\p{N}\p{M}]+( [\p{L}\p{N}\p{M}]+)*)?$/u)
        expect(compactKey(text)).not.toMatch(/[^\p{L}\p{N}\p{M}]/u)
        expect(compactKey(text)).toBe(words(text).replaceAll(' ', ''))
      }),
      runs,
    )
  })
})

/** The same value with the keys of every object the other way round. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item)]),
  )
}

describe('canonical JSON', () => {
  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
      runs,
    )
  })

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value))
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value))
      }),
      runs,
    )
  })

  it('tells different values apart', () => {
    const small = fc.jsonValue({ maxDepth: 2 })
    fc.assert(
      fc.property(small, small, (a, b) => {
        const same = JSON.stringify(turned(turned(a))) === JSON.stringify(turned(turned(b)))
        if (same) expect(canonicalJson(a)).toBe(canonicalJson(b))
        if (canonicalJson(a) === canonicalJson(b))
          expect(JSON.parse(canonicalJson(a))).toEqual(JSON.parse(JSON.stringify(b)))
      }),
      runs,
    )
  })
})

describe('seeded numbers', () => {
  it('stay inside their range, and choices are different items of the list', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.string(),
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.nat({ max: 1e6 }),
        fc.uniqueArray(fc.integer()),
        fc.nat({ max: 20 }),
        (seed, stream, min, width, items, count) => {
          const random = randomOf(seed, stream)
          const number = random.int(min, min + width)
          expect(Number.isInteger(number) && number >= min && number <= min + width).toBe(true)
          const some = random.some(items, count)
          expect(some).toHaveLength(Math.min(count, items.length))
          expect(new Set(some).size).toBe(some.length)
          expect(some.every(item => items.includes(item))).toBe(true)
          expect(randomOf(seed, stream).int(min, min + width)).toBe(number)
        },
      ),
      runs,
    )
  })
})

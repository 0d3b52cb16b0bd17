import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bookOf, SEEDS } from './book.ts'

/** Which shipped font draws which script. */
const FONTS = {
  Latin: 'inter',
  Greek: 'inter',
  Cyrillic: 'inter',
  Arabic: 'noto-sans-arabic',
  Hebrew: 'noto-sans-hebrew',
  Hangul: 'noto-sans-kr',
  Hiragana: 'noto-sans-jp',
  Katakana: 'noto-sans-jp',
} as const
type Script = keyof typeof FONTS

const SCRIPTS = (Object.keys(FONTS) as Script[]).map(script => ({
  script,
  is: new RegExp(`\\p{Script=${script}}`, 'u'),
}))
const HAN = /\p{Script=Han}/u
const COMMON = /[\p{Script=Common}\p{Script=Inherited}]/u

type Range = readonly [number, number]

/** The code points a font declares to draw, from the stylesheet it ships. */
function coverageOf(font: string): (letter: string) => boolean {
  const css = readFileSync(
    new URL(`../../../node_modules/@fontsource-variable/${font}/index.css`, import.meta.url),
    'utf8',
  )
  const ranges = [...css.matchAll(/unicode-range:\s*([^;]+);/g)].flatMap(([, list = '']) =>
    list.split(',').map((part): Range => {
      const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
    }),
  )
  return letter => {
    const code = letter.codePointAt(0) ?? 0
    return ranges.some(([from, to]) => code >= from && code <= to)
  }
}

const covers = Object.fromEntries(
  [...Object.values(FONTS), 'noto-sans-sc'].map(font => [font, coverageOf(font)]),
)

const scriptOf = (letter: string): Script | 'Han' | 'Common' | 'unknown' =>
  SCRIPTS.find(({ is }) => is.test(letter))?.script ??
  (HAN.test(letter) ? 'Han' : COMMON.test(letter) ? 'Common' : 'unknown')

const namesOf = (seed: number, partners: number) => {
  const { partners: firms, contacts, customers, deals, products } = bookOf(seed, { partners })
  return [...firms, ...contacts, ...customers, ...deals, ...products].map(({ name }) => name)
}

describe.each(SEEDS)('names of seed %i', seed => {
  const names = namesOf(seed, 400)
  const letters = [...new Set(names.join(''))]

  it('come in nine scripts, and in no other', () => {
    const scripts = new Set(letters.map(scriptOf))
    expect([...scripts].sort()).toEqual([
      'Arabic',
      'Common',
      'Cyrillic',
      'Greek',
      'Han',
      'Hangul',
      'Hebrew',
      'Hiragana',
      'Katakana',
      'Latin',
    ])
  })

  it('are drawn by the fonts that are shipped', () => {
    const missing = letters.filter(letter => {
      const script = scriptOf(letter)
      if (script === 'unknown') return true
      if (script === 'Han') return !(covers['noto-sans-jp']?.(letter) || covers['noto-sans-sc']?.(letter))
      // Punctuation that belongs to one script comes with that script's font.
      if (script === 'Common') return !Object.values(covers).some(has => has(letter))
      return !covers[FONTS[script]]?.(letter)
    })
    expect(missing).toEqual([])
  })

  it('of Japan are drawn by the Japanese font and of China by the Chinese one', () => {
    const { partners, customers } = bookOf(seed, { partners: 400 })
    const han = (country: string) =>
      [...partners, ...customers]
        .filter(row => row.country === country)
        .flatMap(({ name }) => [...name])
        .filter(letter => HAN.test(letter))
    expect(han('Japan').length).toBeGreaterThan(20)
    expect(han('China').length).toBeGreaterThan(20)
    expect(han('Japan').filter(letter => !covers['noto-sans-jp']?.(letter))).toEqual([])
    expect(han('China').filter(letter => !covers['noto-sans-sc']?.(letter))).toEqual([])
  })

  it('are composed (NFC), trimmed and, for partners and customers, each its own', () => {
    expect(names.filter(name => name !== name.normalize('NFC').trim() || /\s\s|\{/.test(name))).toEqual([])
    const { partners, customers } = bookOf(seed, { partners: 400 })
    const firms = [...partners, ...customers].map(({ name }) => name)
    expect(new Set(firms).size).toBe(firms.length)
  })
})

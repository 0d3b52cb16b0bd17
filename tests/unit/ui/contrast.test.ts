import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** WCAG 2.2 relative luminance and contrast, computed from the tokens as they are shipped. */
const css = readFileSync(new URL('../../../renderer/app/theme/tokens.css', import.meta.url), 'utf8')

function tokensOf(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`)
  const block = css.slice(start, css.indexOf('\n}', start))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(match => [match[1], match[2]]),
  )
}

const channel = (value: number): number => {
  const part = value / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => channel(Number.parseInt(hex.slice(at, at + 2), 16)))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const light = tokensOf(':root')
const THEMES = { light, dark: { ...light, ...tokensOf(':root[data-theme="dark"]') } }

const TEXT: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['ground', 'panel', 'hover', 'selected', 'none-soft']],
  ['ink-2', ['ground', 'panel', 'hover', 'selected', 'none-soft']],
  ['ink-3', ['ground', 'panel', 'hover', 'selected']],
  ['accent', ['ground', 'panel', 'accent-soft']],
  ['good', ['good-soft', 'panel']],
  ['watch', ['watch-soft', 'panel']],
  ['bad', ['bad-soft', 'panel', 'ground']],
  ['button-ink', ['button', 'button-hover']],
]

const GRAPHICS: readonly (readonly [string, readonly string[]])[] = [
  ['chart-sourced', ['panel']],
  ['chart-target', ['panel']],
  ['accent', ['panel', 'ground']],
]

describe.each(Object.entries(THEMES))('%s theme', (_, theme) => {
  const pairs = (list: typeof TEXT) => list.flatMap(([ink, grounds]) => grounds.map(ground => [ink, ground]))

  it.each(pairs(TEXT))('text %s on %s reaches 4.5:1', (ink = '', ground = '') => {
    expect(contrast(theme[ink] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(4.5)
  })

  it.each(pairs(GRAPHICS))('graphics %s on %s reach 3:1', (ink = '', ground = '') => {
    expect(contrast(theme[ink] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(3)
  })
})

it('computes contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

it('has the palette of the drawings', () => {
  expect(light).toMatchObject({
    ground: '#f6f6f4',
    accent: '#2f5bd7',
    good: '#1f7a4d',
    watch: '#9a6200',
    bad: '#b3312f',
  })
  expect(THEMES.dark).toMatchObject({
    ground: '#141517',
    accent: '#8aa9ff',
    good: '#63c793',
    watch: '#e2b25a',
    bad: '#f08c88',
  })
})

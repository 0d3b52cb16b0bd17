import { CAPTURE_KINDS, readCapture } from '@shared/domain/task/capture.ts'
import { dayInWords } from '@shared/domain/task/dueWords.ts'
import { addDays, daysBetween } from '@shared/lib/calendarDate.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const SEED = 20_261_125
console.info(`capture properties: seed ${SEED}`)

const day = fc.integer({ min: 0, max: 4_000 }).map(days => addDays('2024-01-01', days))
const nameOf = (date: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(new Date(`${date}T00:00:00Z`))

describe('a day in words', () => {
  it('is the first day from today on that is called so, found by walking', () => {
    const styles: readonly (readonly [Intl.DateTimeFormatOptions, number])[] = [
      [{ day: 'numeric', month: 'short' }, 0],
      [{ day: 'numeric', month: 'long' }, 0],
      [{ weekday: 'long' }, 1],
    ]
    fc.assert(
      fc.property(day, fc.nat({ max: 700 }), fc.constantFrom(...styles), (today, ahead, [style, first]) => {
        const words = nameOf(addDays(today, ahead), style)
        let found = addDays(today, first)
        while (nameOf(found, style) !== words) found = addDays(found, 1)
        expect(dayInWords(words, today)).toBe(found)
      }),
      { seed: SEED, numRuns: 400 },
    )
  })

  it('is never before today unless its year is written', () => {
    const words = fc.constantFrom('tomorrow', 'next week', 'end of week', 'end of month', '2w', '+9', 'sat')
    fc.assert(
      fc.property(day, words, (today, text) => {
        const found = dayInWords(text, today)
        expect(found && daysBetween(today, found)).toBeGreaterThanOrEqual(0)
      }),
      { seed: SEED, numRuns: 500 },
    )
  })
})

describe('what is captured', () => {
  it('never throws and never loses a word', () => {
    const bits = fc.constantFrom(
      'call:',
      'todo ',
      '>',
      '>fri',
      'Zoë',
      '朝凪',
      '\n',
      ' ',
      ':',
      'x'.repeat(120),
    )
    const text = fc.array(fc.oneof(bits, fc.string()), { maxLength: 9 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(text, fc.constantFrom(...CAPTURE_KINDS), (typed, kind) => {
        const made = readCapture(typed, { today: '2026-11-23', kind })
        if (!made) return
        expect(made.title.length).toBeLessThanOrEqual(300)
        expect(made.title.trim()).toBe(made.title)
        const kept = `${made.title}\n${made.body ?? ''}`
        for (const word of typed.match(/Zoë|朝凪/g) ?? []) expect(kept).toContain(word)
      }),
      { seed: SEED, numRuns: 3_000 },
    )
  })
})

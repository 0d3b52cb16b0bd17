import fc from 'fast-check'
import { expect, it } from 'vitest'
import { beginningOf } from '../../../renderer/features/find/oneTypo.ts'

const LETTERS = 'abc'
const word = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...LETTERS), minLength, maxLength })

/** Everything one edit away from a text, and the text: slow and plain. */
function near(text: string): Set<string> {
  const all = new Set([text])
  for (let i = 0; i <= text.length; i++) {
    const [before, after] = [text.slice(0, i), text.slice(i)]
    for (const letter of LETTERS) {
      all.add(before + letter + after)
      if (after) all.add(before + letter + after.slice(1))
    }
    if (after) all.add(before + after.slice(1))
    if (after.length > 1) all.add(before + after[1] + after[0] + after.slice(2))
  }
  return all
}

it('is met exactly by what begins the word within one edit', () => {
  fc.assert(
    fc.property(word(1, 7), word(1, 9), (typed, whole) => {
      const allowed = typed.length < 4 ? [typed] : [...near(typed)]
      const meets = allowed.some(text => text !== '' && whole.startsWith(text))
      const length = beginningOf(typed, whole)
      expect(length !== undefined, `${typed} in ${whole}`).toBe(meets)
      if (length === undefined) return
      expect(length).toBeLessThanOrEqual(whole.length)
      if (!whole.startsWith(typed)) expect(near(typed).has(whole.slice(0, length))).toBe(true)
    }),
    { numRuns: 3_000 },
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf, wholeCharacter } from '../../../renderer/ui/document/lines.ts'

const SEED = 20_261_004
console.info(`line properties: seed ${SEED}`)

describe('the lines of a text', () => {
  it('are found from the heights of its characters, each character in one line', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 30 }), lengths => {
        const tops = lengths.flatMap((length, line) => Array.from({ length }, () => line * 17.33))
        let asked = 0
        const lines = linesOf(tops.length, i => {
          asked++
          return tops[i] ?? 0
        })
        expect(lines.map(({ start, end }) => end - start)).toEqual(lengths)
        expect(lines[0]?.start ?? 0).toBe(0)
        expect(asked).toBeLessThanOrEqual(lengths.length * 14)
      }),
      { seed: SEED, numRuns: 500 },
    )
  })
  it('do not fall for characters that take no room', () => {
    const tops = [0, 0, Number.NEGATIVE_INFINITY, 17, 17]
    expect(linesOf(5, i => tops[i] ?? 0)).toEqual([
      { start: 0, end: 3 },
      { start: 3, end: 5 },
    ])
  })
  it('never divide a surrogate pair', () => {
    const text = 'a😀b'
    expect([0, 1, 2, 3].map(i => wholeCharacter(text, i))).toEqual([
      [0, 1],
      [1, 3],
      [1, 3],
      [3, 4],
    ])
  })
})

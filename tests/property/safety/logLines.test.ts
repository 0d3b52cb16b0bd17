import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joined, lineText, parseLine } from '../../../electron/backup/logLines.ts'

const row = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => ({
    prev: from + i,
    seq: from + i + 1,
    text: `{"n":${from + i + 1}}`,
  }))

describe('a line of the change log', () => {
  it('is read back as it was written, and not at all when any byte of it is another', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.json(),
        fc.nat(),
        fc.integer({ min: 1, max: 94 }),
        (prev, text, place, shift) => {
          const line = { prev, seq: prev + 1, text: text.replaceAll(/[\n\r]/g, '') }
          const written = lineText(line).trimEnd()
          expect(parseLine(written)).toEqual(line)
          const at = place % written.length
          const code = 32 + ((((written.charCodeAt(at) - 32 + shift) % 95) + 95) % 95)
          const changed = written.slice(0, at) + String.fromCharCode(code) + written.slice(at + 1)
          if (changed !== written) expect(parseLine(changed)).toBeUndefined()
          expect(parseLine(written.slice(0, at))).toBeUndefined()
        },
      ),
    )
  })
})

describe('what can be replayed', () => {
  it('is every line after the position up to the first that is missing or damaged', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.nat({ max: 30 }),
        fc.nat({ max: 29 }),
        (count, after, hole) => {
          const lines = row(count)
          expect(joined(lines, after).lines).toEqual(lines.slice(after))
          const torn = lines.map((line, i) => (i === hole ? undefined : line))
          const { lines: left, damaged } = joined(torn, after)
          expect(left).toEqual(hole >= after && hole < count ? lines.slice(after, hole) : lines.slice(after))
          if (hole >= after && hole < count) expect(damaged).toBe(true)
          else if (hole < count) expect(damaged).toBe(hole === count - 1)
        },
      ),
    )
  })

  it('goes on where a torn or missing line was written again later, and never takes one twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.nat({ max: 28 }), (count, hole) => {
        const at = Math.min(hole, count - 1)
        const lines = row(count)
        const first = [...lines.slice(0, at), undefined]
        const second = row(count - at, at)
        expect(joined([...first, ...second, ...lines], 0)).toEqual({ lines, damaged: false })
      }),
    )
  })
})

import { randomOf } from '@shared/lib/random.ts'
import { describe, expect, it } from 'vitest'

const drawn = (seed: number, stream: string, count = 20) => {
  const random = randomOf(seed, stream)
  return Array.from({ length: count }, () => random.next())
}

describe('seeded numbers', () => {
  it('repeat for a seed and a stream, and differ for any other', () => {
    expect(drawn(1, 'a')).toEqual(drawn(1, 'a'))
    const streams = [drawn(1, 'a'), drawn(2, 'a'), drawn(1, 'b'), drawn(11, 'a')].map(list => list.join())
    expect(new Set(streams).size).toBe(4)
  })

  it('are the same in every release: samples in tests and pictures depend on them', () => {
    const random = randomOf(2026, 'golden')
    expect(Array.from({ length: 6 }, () => random.int(0, 999_999))).toEqual([
      545_761, 316_880, 265_976, 281_969, 434_369, 979_210,
    ])
  })

  it('fill the range evenly', () => {
    const random = randomOf(3, 'even')
    const counts = Array.from({ length: 10 }, () => 0)
    for (let i = 0; i < 100_000; i++) {
      const at = Math.floor(random.next() * 10)
      counts[at] = (counts[at] ?? Number.NaN) + 1
    }
    // Chi-squared with 9 degrees of freedom: above 27.9 in one of a thousand runs of true chance.
    const chi = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
    expect(chi).toBeLessThan(27.9)
  })

  it('keep to both ends of a range and to a probability', () => {
    const random = randomOf(4, 'ends')
    const seen = new Set(Array.from({ length: 500 }, () => random.int(-1, 2)))
    expect([...seen].sort((a, b) => a - b)).toEqual([-1, 0, 1, 2])
    expect(Array.from({ length: 100 }, () => random.chance(0))).not.toContain(true)
    expect(Array.from({ length: 100 }, () => random.chance(1))).not.toContain(false)
    const hits = Array.from({ length: 10_000 }, () => random.chance(0.3)).filter(Boolean).length
    expect(Math.abs(hits - 3_000)).toBeLessThan(200)
  })

  it('pick one, or some different ones, and never from nothing', () => {
    const random = randomOf(5, 'pick')
    expect(['a', 'b']).toContain(random.pick(['a', 'b']))
    expect(random.some([1, 2, 3, 4, 5], 5).sort()).toEqual([1, 2, 3, 4, 5])
    expect(new Set(random.some([1, 2, 3, 4, 5], 3)).size).toBe(3)
    expect(random.some([1], 9)).toEqual([1])
    expect(random.some([], 2)).toEqual([])
    expect(() => random.pick([])).toThrow(RangeError)
    expect(random.pick([undefined])).toBeUndefined()
  })
})

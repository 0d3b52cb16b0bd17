import { describe, expect, it } from 'vitest'
import { barsOf } from '../../../renderer/ui/spark/bars.ts'

describe('small bars', () => {
  it('share one zero line, above and below', () => {
    const [up, down] = barsOf([10, -10], 18)
    expect(up).toEqual({ y: 0, height: 9, kind: 'up' })
    expect(down).toEqual({ y: 9, height: 9, kind: 'down' })
  })

  it('show zero as a line and a little as more than nothing', () => {
    const [zero, little] = barsOf([0, 1, 10_000], 18)
    expect(zero?.kind).toBe('zero')
    expect(little).toMatchObject({ kind: 'up', height: 1.5 })
  })

  it('stay inside the picture', () => {
    for (const bar of barsOf([-1, -2, 0, 1e9, -1e9], 18)) {
      expect(bar.y).toBeGreaterThanOrEqual(0)
      expect(bar.y + bar.height).toBeLessThanOrEqual(18.001)
    }
  })

  it('draw nothing but lines when all is zero', () => {
    expect(barsOf([0, 0], 18).every(bar => bar.kind === 'zero' && bar.y === 17)).toBe(true)
  })
})

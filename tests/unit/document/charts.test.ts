import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnGeometry } from '../../../renderer/ui/document/charts/columnGeometry.ts'
import { columnLabels } from '../../../renderer/ui/document/charts/columnLabels.ts'
import { spreadLabels } from '../../../renderer/ui/document/charts/spreadLabels.ts'

const SEED = 20_261_005
console.info(`chart properties: seed ${SEED}`)
const box = { left: 40, right: 340, top: 10, bottom: 110 }

describe('stacked columns', () => {
  it('stand on zero, as tall as their values, negative ones below', () => {
    const { bars, zero, grid } = columnGeometry(
      [
        { label: 'a', values: [60, 40] },
        { label: 'b', values: [-50, 0] },
      ],
      2,
      box,
    )
    const unit = (zero - 10) / 100
    expect(grid.map(({ value }) => value)).toContain(0)
    expect(grid.find(({ value }) => value === 0)?.y).toBe(zero)
    expect(bars.map(({ column, layer }) => [column, layer])).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
    ])
    expect(bars[0]?.height).toBeCloseTo(60 * unit)
    expect((bars[2]?.y ?? 0) + (bars[2]?.height ?? 0)).toBeCloseTo(bars[0]?.y ?? 0)
    expect(bars[1]?.y).toBeCloseTo(zero)
  })
  it('shows zero and nothing else when every value is zero', () => {
    const { bars, grid, zero } = columnGeometry([{ label: 'a', values: [0] }], 1, box)
    expect([bars, grid, zero]).toEqual([[], [{ y: box.bottom, value: 0 }], box.bottom])
  })
  it('puts targets within the picture, even where they are the greatest figure', () => {
    const { targets } = columnGeometry([{ label: 'a', values: [1], target: 1_000 }], 1, box)
    expect(targets[0]?.y).toBeGreaterThanOrEqual(box.top)
  })
  it('names a layer at the side only when the last column has it, else above its own last column', () => {
    const geometry = columnGeometry(
      [
        { label: 'a', values: [10, 5], target: 12 },
        { label: 'b', values: [10, 0], target: 12 },
      ],
      2,
      box,
    )
    const labels = columnLabels(geometry, 2, box)
    expect(labels.map(({ of, x }) => [of, x === undefined])).toEqual([
      [0, true],
      [2, true],
      [1, false],
    ])
    expect(labels[2]?.x).toBe(geometry.centres[0])
    expect(labels[2]?.y).toBeLessThan(Math.min(...geometry.bars.map(({ y }) => y)))
  })
})

describe('labels', () => {
  it('are moved apart, keep their order, and stay inside where there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 130 }), { minLength: 1, maxLength: 8 }), wanted => {
        const placed = spreadLabels(wanted, 11, 10, 110)
        const sorted = wanted.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at || a.i - b.i)
        const ys = sorted.map(({ i }) => placed[i] ?? 0)
        for (const [i, y] of ys.entries()) {
          expect(y).toBeLessThanOrEqual(110)
          expect(y).toBeGreaterThanOrEqual(10)
          if (i > 0) expect(y - (ys[i - 1] ?? 0)).toBeGreaterThanOrEqual(11 - 1e-9)
        }
      }),
      { seed: SEED, numRuns: 2_000 },
    )
  })
  it('stay where they are when they have room', () => {
    expect(spreadLabels([80, 20], 11, 0, 100)).toEqual([80, 20])
  })
})

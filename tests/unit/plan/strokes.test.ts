import { signature } from '@shared/domain/plan/versionSchema.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { strokePath } from '../../../renderer/ui/signature/strokes.ts'

it('every stroke is a path the store takes, through its first and last point', () => {
  const point = fc.record({
    x: fc.double({ min: 0, max: 600, noNaN: true }),
    y: fc.double({ min: 0, max: 200, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 30 }), points => {
      const path = strokePath(points)
      const given = { side: 'ours', name: 'Ana', at: '2026-01-01T00:00:00.000Z', way: 'drawn', path }
      expect(signature.safeParse(given).success).toBe(true)
      const [first, last] = [points[0], points.at(-1)]
      expect(path.startsWith(`M${Math.round(first?.x ?? 0)} ${Math.round(first?.y ?? 0)}`)).toBe(true)
      if (points.length > 1)
        expect(path.endsWith(`L${Math.round(last?.x ?? 0)} ${Math.round(last?.y ?? 0)}`)).toBe(true)
    }),
    { seed: 7, numRuns: 300 },
  )
  expect(strokePath([])).toBe('')
})

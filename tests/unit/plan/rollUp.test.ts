import { goalStanding } from '@shared/domain/plan/rollUp.ts'
import { expect, it } from 'vitest'

const QUARTERS = [
  { quarter: '2026-Q1', target: 8_000 },
  { quarter: '2026-Q2', target: 9_000 },
  { quarter: '2026-Q3' },
  { quarter: '2026-Q4', target: 9_500 },
] as const
const actual = (quarter: '2026-Q1' | '2026-Q2' | '2026-Q3', of: number | null) => ({
  partId: 'planPart:g' as const,
  quarter,
  actual: of,
})
const goal = (unit: 'percent' | 'count') => ({
  id: 'planPart:g' as const,
  side: 'ours' as const,
  weight: 100,
  unit,
  quarters: QUARTERS.map(one => ({ ...one })),
})

it('takes the last quarter of a percent goal that has a figure instead of adding percentages up', () => {
  const actuals = [actual('2026-Q1', 7_000), actual('2026-Q2', 8_100), actual('2026-Q3', null)]
  expect(goalStanding(goal('percent'), actuals, '2026-05-01')).toEqual({
    id: 'planPart:g',
    target: 9_000,
    actual: 8_100,
    share: 0.9,
    whole: 9_500,
  })
  expect(goalStanding(goal('count'), actuals, '2026-07-01')).toMatchObject({ target: 17_000, actual: 15_100 })
})

it('holds a percent goal without a target of its own against the last one before', () => {
  const actuals = [actual('2026-Q2', 8_100), actual('2026-Q3', 8_550)]
  expect(goalStanding(goal('percent'), actuals, '2026-08-01')).toMatchObject({ target: 9_000, actual: 8_550 })
})

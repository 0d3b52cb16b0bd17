import {
  categoryOf,
  DEFAULT_STAGE_CATEGORY,
  forecastKind,
  nextCategory,
} from '@shared/domain/deal/category.ts'
import { accuracyOf } from '@shared/domain/forecast/accuracy.ts'
import { coverageOf } from '@shared/domain/forecast/coverage.ts'
import { partnerShares } from '@shared/domain/forecast/dealShares.ts'
import { forecastQuarter } from '@shared/domain/forecast/forecastQuarter.ts'
import { outcomeOf } from '@shared/domain/forecast/outcome.ts'
import { stageHistory, stageProbabilities } from '@shared/domain/forecast/stageHistory.ts'
import { isStale, velocityOf } from '@shared/domain/forecast/velocity.ts'
import { isoWeekOf, mondayOfWeek } from '@shared/lib/isoWeek.ts'
import { describe, expect, it } from 'vitest'

describe('category', () => {
  it('is the own word, else that of the stage', () => {
    expect(categoryOf({ stage: 'negotiation' }, DEFAULT_STAGE_CATEGORY)).toBe('commit')
    expect(categoryOf({ stage: 'proposal' }, DEFAULT_STAGE_CATEGORY)).toBe('bestCase')
    expect(categoryOf({ stage: 'proposal', category: 'omitted' }, DEFAULT_STAGE_CATEGORY)).toBe('omitted')
    expect(forecastKind({ stage: 'won', category: 'commit' }, DEFAULT_STAGE_CATEGORY)).toBe('won')
    expect(forecastKind({ stage: 'lost' }, DEFAULT_STAGE_CATEGORY)).toBeUndefined()
    expect([nextCategory('commit'), nextCategory('omitted')]).toEqual(['bestCase', 'commit'])
  })
})

describe('coverage', () => {
  it('is open pipeline over what the target lacks, or says why not', () => {
    expect(coverageOf({ open: 900, won: 100, target: 400 })).toEqual({
      kind: 'covered',
      times: 3,
      remaining: 300,
    })
    expect(coverageOf({ open: 900, won: 100, target: undefined })).toEqual({ kind: 'noTarget' })
    expect(coverageOf({ open: 900, won: 400, target: 400 })).toEqual({ kind: 'met' })
  })
})

describe('velocity', () => {
  const deals = [
    ...Array.from({ length: 6 }, () => ({ won: true, minor: 10_000, cycleDays: 50 })),
    ...Array.from({ length: 4 }, () => ({ won: false, minor: 5_000, cycleDays: 9 })),
  ]
  it('is deals × win rate × mean won deal / median cycle', () => {
    const outcome = outcomeOf(deals)
    expect(outcome).toMatchObject({ winRate: 0.6, winRateByValue: 0.75, meanWon: 10_000, medianCycle: 50 })
    expect(velocityOf(20, outcome)).toBe(2_400)
  })
  it('is not known where one of its parts is not', () => {
    expect(velocityOf(20, outcomeOf(deals.slice(0, 4)))).toBeUndefined()
    expect(velocityOf(20, outcomeOf(deals.map(deal => ({ ...deal, cycleDays: 0 }))))).toBeUndefined()
    expect(velocityOf(20, outcomeOf([]))).toBeUndefined()
  })
  it('leaves stale deals out', () => {
    const stale = (fields: object) => isStale({ stage: 'proposal', ...fields }, '2026-06-30', 60)
    expect(stale({ stagePath: [{ stage: 'proposal', on: '2026-05-01' }] })).toBe(false)
    expect(stale({ stagePath: [{ stage: 'proposal', on: '2026-04-30' }] })).toBe(true)
    expect(stale({ closeOn: '2026-04-30' })).toBe(true)
    expect(stale({})).toBe(false)
  })
})

describe('stage probability', () => {
  const ways = (won: number, lost: number) => [
    ...Array.from({ length: won }, () => ({
      stage: 'won' as const,
      passed: ['proposal' as const],
      stays: [],
    })),
    ...Array.from({ length: lost }, () => ({
      stage: 'lost' as const,
      passed: ['proposal' as const],
      stays: [],
    })),
  ]
  const set = { prospecting: 10, qualified: 25, proposal: 50, negotiation: 70, won: 100, lost: 0 }
  it('is the own history from the floor on, and says from how many', () => {
    const short = stageProbabilities(stageHistory(ways(20, 9)), set, 30)
    expect(short.proposal).toEqual({ percent: 50, source: 'set', closed: 29, won: 20 })
    const enough = stageProbabilities(stageHistory(ways(20, 10)), set, 30)
    expect(enough.proposal).toEqual({ percent: 66.7, source: 'own', closed: 30, won: 20 })
    expect(enough.won).toMatchObject({ percent: 100, source: 'set' })
  })
})

describe('accuracy', () => {
  it('is WAPE and bias over the actual', () => {
    const accuracy = accuracyOf([
      { forecast: 120, actual: 100 },
      { forecast: 50, actual: 100 },
    ])
    expect(accuracy).toEqual({ wape: 0.35, bias: -0.15, accuracy: 0.65 })
    expect(accuracyOf([{ forecast: 500, actual: 100 }])).toEqual({ wape: 4, bias: 4, accuracy: 0 })
  })
  it('is not defined where nothing came', () => {
    expect(accuracyOf([{ forecast: 10, actual: 0 }])).toBeUndefined()
    expect(accuracyOf([])).toBeUndefined()
  })
})

describe('shares and quarters', () => {
  it('go to who sourced, what is left to nobody; else to all partners equally', () => {
    const part = (key: string, role: 'sourced' | 'influenced', shareBp: number) =>
      ({ partnerId: `partner:${key}`, role, shareBp }) as const
    expect(partnerShares([part('a', 'sourced', 6_000), part('b', 'influenced', 10_000)])).toEqual([
      { partnerId: 'partner:a', weight: 6_000 },
      { partnerId: '', weight: 4_000 },
    ])
    expect(partnerShares([part('a', 'influenced', 10), part('b', 'influenced', 10_000)])).toEqual([
      { partnerId: 'partner:a', weight: 1 },
      { partnerId: 'partner:b', weight: 1 },
    ])
    expect(partnerShares([])).toEqual([{ partnerId: '', weight: 1 }])
  })
  it('an open deal whose date has passed counts in the running quarter', () => {
    expect(forecastQuarter({ stage: 'proposal', closeOn: '2026-08-01' }, '2026-11-26')).toBe('2026-Q4')
    expect(forecastQuarter({ stage: 'won', closeOn: '2026-08-01' }, '2026-11-26')).toBe('2026-Q3')
    expect(forecastQuarter({ stage: 'proposal' }, '2026-11-26')).toBeUndefined()
  })
  it('weeks are those of ISO 8601', () => {
    expect(isoWeekOf('2026-11-26')).toBe('2026-W48')
    expect(isoWeekOf('2027-01-01')).toBe('2026-W53')
    expect(isoWeekOf('2024-12-30')).toBe('2025-W01')
    expect(mondayOfWeek('2026-11-29')).toBe('2026-11-23')
  })
})

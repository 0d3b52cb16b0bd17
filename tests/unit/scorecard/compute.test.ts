import { arithmetic } from '@shared/domain/scorecard/arithmetic.ts'
import { computeScorecard, scorePartner } from '@shared/domain/scorecard/compute.ts'
import { DEFAULT_TEMPLATE } from '@shared/domain/scorecard/defaultTemplate.ts'
import { formatsFor } from '@shared/domain/scorecard/formats.ts'
import { describe, expect, it } from 'vitest'
import { dealFact, everyMonth, factsFor, kpiFor, templateOf } from './factsFor.ts'

const formats = formatsFor('en', 'EUR')
const revenue = (actual: number) => everyMonth('2026-07', 1, actual)
const target = (minor: number) => [{ from: '2026-07-01', to: '2026-09-30', minor }]
const rows = kpiFor({ metric: 'sourcedRevenue', target: { kind: 'rows' } })

describe('one KPI', () => {
  it('scores actual against target and weighs it', () => {
    const card = computeScorecard(
      factsFor({ revenueByMonth: revenue(32_260_000), targets: target(37_500_000) }),
      templateOf([{ ...rows, weight: 35 }]),
    )
    expect(card.kpis[0]).toMatchObject({
      target: 37_500_000,
      floor: 22_500_000,
      actual: 32_260_000,
      percentOfTarget: 86,
      score: 86,
      weighted: 30.1,
      state: 'watch',
    })
  })
  it('caps at 100 and says how far over', () => {
    const card = computeScorecard(
      factsFor({ revenueByMonth: revenue(150), targets: target(100) }),
      templateOf([rows]),
    )
    expect(card.kpis[0]).toMatchObject({ percentOfTarget: 150, score: 100, state: 'met' })
  })
  it('never rounds up onto a target or floor that is not reached', () => {
    const near = (actual: number) =>
      computeScorecard(
        factsFor({ revenueByMonth: revenue(actual), targets: target(100_000) }),
        templateOf([rows]),
      ).kpis[0]
    expect(near(99_999)).toMatchObject({ score: 99.9, percentOfTarget: 99.9, state: 'watch' })
    expect(near(59_999)).toMatchObject({ score: 59.9, state: 'below floor' })
    expect(near(60_000)).toMatchObject({ score: 60, state: 'watch' })
    expect(near(100_000)).toMatchObject({ score: 100, state: 'met' })
  })
  it('turns around when less is better', () => {
    const facts = factsFor({ revenueByMonth: everyMonth('2026-07', 3, 1), orders: 8 })
    const kpi = kpiFor({ metric: 'ordersPlaced', direction: 'down', target: { kind: 'fixed', value: 4 } })
    expect(computeScorecard(facts, templateOf([kpi])).kpis[0]).toMatchObject({
      score: 50,
      state: 'below floor',
      floor: 4 / 0.6,
    })
  })
  it('gives 0 for a shrinking partner and 100 for a target of zero that is reached', () => {
    const facts = factsFor({
      revenueByMonth: [...everyMonth('2025-07', 3, 100), ...everyMonth('2026-07', 3, 90)],
    })
    const growth = (value: number) =>
      computeScorecard(
        facts,
        templateOf([kpiFor({ metric: 'revenueGrowth', target: { kind: 'fixed', value } })]),
      ).kpis[0]
    expect(growth(10)).toMatchObject({ actual: -10, score: 0, state: 'below floor' })
    expect(growth(10)).not.toHaveProperty('percentOfTarget')
    expect(growth(0)).toMatchObject({ score: 0, state: 'below floor' })
    const flat = factsFor({
      revenueByMonth: [...everyMonth('2025-07', 3, 9), ...everyMonth('2026-07', 3, 9)],
    })
    const kpi = kpiFor({ metric: 'revenueGrowth', target: { kind: 'fixed', value: 0 } })
    expect(computeScorecard(flat, templateOf([kpi])).kpis[0]).toMatchObject({ score: 100, state: 'met' })
  })
})

describe('a target without rows', () => {
  const facts = factsFor({
    revenueByMonth: [...everyMonth('2025-07', 3, 1_000), ...everyMonth('2026-07', 3, 990)],
  })
  it('is last year plus growth, and says so', () => {
    const kpi = { ...rows, target: { kind: 'rows' as const, fallbackGrowthPercent: 10 } }
    expect(computeScorecard(facts, templateOf([kpi])).kpis[0]).toMatchObject({
      target: 3_300,
      percentOfTarget: 90,
      targetNote: 'no target row, so Q3 2025 plus 10%',
    })
  })
  it('is no data without a fall-back', () => {
    const result = computeScorecard(facts, templateOf([rows])).kpis[0]
    expect(result).toMatchObject({
      state: 'no data',
      actual: 2_970,
      missing: 'no target row for the quarter',
    })
    expect(result).not.toHaveProperty('score')
  })
  it('takes the part of a longer row, and says when rows cover only part of the quarter', () => {
    const year = [{ from: '2026-01-01', to: '2026-12-31', minor: 365_00 }]
    const whole = computeScorecard(factsFor({ ...facts, targets: year }), templateOf([rows])).kpis[0]
    expect(whole?.target).toBe(92_00)
    expect(whole).not.toHaveProperty('targetNote')
    const july = [{ from: '2026-07-01', to: '2026-07-31', minor: 500 }]
    expect(computeScorecard(factsFor({ ...facts, targets: july }), templateOf([rows])).kpis[0]).toMatchObject(
      {
        target: 500,
        targetNote: "target rows cover 31 of the quarter's 92 days",
      },
    )
  })
})

describe('the score', () => {
  const kpis = [
    { ...rows, weight: 35 },
    kpiFor({ metric: 'winRate', weight: 20, target: { kind: 'fixed', value: 50 } }),
    kpiFor({ metric: 'customersKept', weight: 45 }),
  ]
  const facts = factsFor({
    revenueByMonth: revenue(86),
    targets: target(100),
    deals: [
      dealFact({ stage: 'won', closeOn: '2026-05-01' }),
      ...Array.from({ length: 4 }, () => dealFact({ stage: 'lost', closeOn: '2026-05-02' })),
    ],
  })
  it('is the sum of what is known over the weights that are known, less the penalty', () => {
    const card = computeScorecard(facts, templateOf(kpis, { floorPenalty: 6 }))
    expect(card).toMatchObject({
      weightTotal: 100,
      weightKnown: 55,
      weightedSum: 38.1,
      beforePenalty: 69.3,
      belowFloor: 1,
      penalty: 6,
      afterPenalty: 63.3,
      score: 63,
      band: 'watch',
    })
    expect(arithmetic(card, formats)).toBe(
      'Score = 38.1 ÷ 55 × 100 = 69.3, less 6.0 for a KPI below the floor = 63.3, shown as 63.',
    )
    expect(scorePartner(facts, templateOf(kpis, { floorPenalty: 6 }))).toMatchObject({
      score: 63,
      band: 'watch',
    })
  })
  it('never goes under zero', () => {
    const card = computeScorecard(facts, templateOf(kpis.slice(1, 2), { floorPenalty: 50 }))
    expect(card).toMatchObject({ score: 0, afterPenalty: 0, beforePenalty: 40 })
    expect(arithmetic(card, formats)).toContain('never less than 0')
  })
  it('has no score and no band when nothing is known', () => {
    const card = computeScorecard(factsFor(), DEFAULT_TEMPLATE)
    expect(card.band).toBe('no data')
    expect(card).not.toHaveProperty('score')
    expect(arithmetic(card, formats)).toBe('No score: no KPI has both data and a target.')
  })
})

describe('the trend', () => {
  it('recomputes eight quarters from the same facts, without what cannot be rewound', () => {
    const facts = factsFor({
      revenueByMonth: [...everyMonth('2024-10', 21, 80), ...everyMonth('2026-07', 3, 100)],
      targets: [
        { from: '2024-10-01', to: '2026-09-30', minor: 0 },
        ...Array.from({ length: 9 }, (_, i) => quarterTarget(i)),
      ],
      deals: [dealFact({ minor: 600 })],
    })
    const kpis = [
      { ...rows, weight: 50 },
      kpiFor({ metric: 'pipelineCoverage', weight: 50, target: { kind: 'fixed', value: 4 } }),
    ]
    const card = computeScorecard(facts, templateOf(kpis))
    expect(card.trend.points.map(point => point.score)).toEqual([80, 80, 80, 80, 80, 80, 80, 100])
    expect(card.trend.points.map(point => point.quarter)).toEqual([
      '2024-Q4',
      '2025-Q1',
      '2025-Q2',
      '2025-Q3',
      '2025-Q4',
      '2026-Q1',
      '2026-Q2',
      '2026-Q3',
    ])
    expect(card.trend.leftOut).toEqual(['pipelineCoverage'])
    expect(card.score).toBe(75)
  })
})

const quarterTarget = (i: number) => {
  const first = 2024 * 12 + 9 + i * 3
  const day = (index: number, last: string) =>
    `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-${last}`
  const lastDay = ['31', '31', '30', '30'][i % 4] ?? '30'
  return { from: day(first, '01'), to: day(first + 2, lastDay), minor: 300 }
}

import { computeScorecard } from '@shared/domain/scorecard/compute.ts'
import type { Kpi, ScorecardFacts } from '@shared/domain/scorecard/schema.ts'
import { describe, expect, it } from 'vitest'
import { dealFact, everyMonth, factsFor, kpiFor, templateOf } from './factsFor.ts'

const measure = (metric: Kpi['metric'], some: Partial<ScorecardFacts>) => {
  const { kpis } = computeScorecard(factsFor(some), templateOf([kpiFor({ metric })]))
  return kpis[0]?.actual ?? kpis[0]?.missing
}

describe('sourced revenue', () => {
  it('sums the sourced months of the quarter only', () => {
    const revenueByMonth = [
      ...everyMonth('2026-06', 5, 1_000),
      { month: '2026-08', role: 'influenced' as const, minor: 77, lines: 1 },
    ]
    expect(measure('sourcedRevenue', { revenueByMonth })).toBe(3_000)
  })
  it('is a real zero once the partner has revenue, and unknown before its first line', () => {
    expect(measure('sourcedRevenue', { revenueByMonth: everyMonth('2025-01', 1, 5) })).toBe(0)
    expect(measure('sourcedRevenue', {})).toBe('no revenue line is recorded')
  })
})

describe('revenue growth', () => {
  it('compares the quarter with the same quarter a year before', () => {
    const revenueByMonth = [...everyMonth('2025-07', 3, 100), ...everyMonth('2026-07', 3, 125)]
    expect(measure('revenueGrowth', { revenueByMonth })).toBe(25)
  })
  it('compares only completed months while the quarter runs', () => {
    const revenueByMonth = [...everyMonth('2025-07', 3, 100), ...everyMonth('2026-07', 2, 150)]
    expect(measure('revenueGrowth', { revenueByMonth, asOf: '2026-08-30' })).toBe(50)
    expect(measure('revenueGrowth', { revenueByMonth, asOf: '2026-07-30' })).toBe(
      'no month of the quarter is over yet',
    )
  })
  it('has no data when nothing was sold a year before', () => {
    expect(measure('revenueGrowth', { revenueByMonth: everyMonth('2026-07', 3, 1) })).toContain(
      'a year before',
    )
  })
})

describe('pipeline coverage', () => {
  const targets = [{ from: '2026-10-01', to: '2026-12-31', minor: 200_000 }]
  const deals = [
    dealFact({ minor: 300_000 }),
    dealFact({ minor: 100_000, shareBp: 5_000 }),
    dealFact({ minor: 900_000, closeOn: '2027-01-01' }),
    dealFact({ minor: 900_000, closeOn: '2026-09-30' }),
    dealFact({ minor: 900_000, stage: 'won' }),
    dealFact({ minor: 900_000, role: 'influenced' }),
  ]
  it("takes open sourced deals of the next quarter at the partner's share over what is left of the target", () => {
    expect(measure('pipelineCoverage', { deals, targets })).toBe(1.75)
    expect(measure('pipelineCoverage', { deals, targets, bookedAheadMinor: 60_000 })).toBe(2.5)
  })
  it('covers the quarter itself while it runs', () => {
    const running = {
      asOf: '2026-08-15',
      targets: [{ from: '2026-07-01', to: '2026-09-30', minor: 300_000 }],
      revenueByMonth: everyMonth('2026-07', 1, 100_000),
      deals: [dealFact({ closeOn: '2026-09-01', minor: 500_000 })],
    }
    expect(measure('pipelineCoverage', running)).toBe(2.5)
  })
  it('says why there is none', () => {
    expect(measure('pipelineCoverage', { deals })).toBe('no target row for Q4 2026')
    expect(measure('pipelineCoverage', { targets })).toBe('no deal is recorded')
    expect(measure('pipelineCoverage', { deals, targets, bookedAheadMinor: 200_000 })).toContain(
      'already reached',
    )
    expect(measure('pipelineCoverage', { deals, targets, asOf: '2027-01-01' })).toContain('has passed')
  })
})

describe('win rate', () => {
  it('counts deals closed in the twelve months, without delivery', () => {
    const deals = [
      dealFact({ stage: 'won', closeOn: '2025-10-01' }),
      dealFact({ stage: 'lost', closeOn: '2026-09-30' }),
      dealFact({ stage: 'lost', closeOn: '2026-01-01', role: 'influenced' }),
      dealFact({ stage: 'won', closeOn: '2025-09-30' }),
      dealFact({ stage: 'won', closeOn: '2026-01-01', role: 'delivered' }),
      dealFact({ stage: 'proposal' }),
    ]
    expect(measure('winRate', { deals })).toBeCloseTo(100 / 3, 10)
  })
  it('has no data without closed deals', () => {
    expect(measure('winRate', { deals: [dealFact({})] })).toContain('no deal was won or lost')
  })
})

describe('customers and orders', () => {
  const customers = [
    { key: 'customer:1', minor: 500, priorMinor: 400 },
    { key: 'customer:2', minor: 100, priorMinor: 400 },
    { key: 'customer:3', minor: 0, priorMinor: 200 },
    { key: 'customer:4', minor: 900, priorMinor: 0 },
  ]
  it('keeps at most what each customer brought the year before', () => {
    expect(measure('customersKept', { customers })).toBe(50)
    expect(measure('activeCustomers', { customers })).toBe(3)
  })
  it('has no data when no line names a customer, or none bought before', () => {
    expect(measure('customersKept', {})).toBe('no revenue line names a customer')
    expect(measure('activeCustomers', {})).toBe('no revenue line names a customer')
    expect(measure('customersKept', { customers: customers.slice(3) })).toContain('the year before')
  })
  it('counts orders, and does not take lines without order numbers for zero orders', () => {
    const revenueByMonth = everyMonth('2026-07', 3, 1)
    expect(measure('ordersPlaced', { revenueByMonth, orders: 4 })).toBe(4)
    expect(measure('ordersPlaced', { revenueByMonth, orders: 0 })).toContain('names an order')
    expect(measure('ordersPlaced', { revenueByMonth: everyMonth('2026-01', 1, 1), orders: 0 })).toBe(0)
  })
})

import type { Deal } from '@shared/domain/deal/schema.ts'
import { DEFAULT_STAGE_PROBABILITY } from '@shared/domain/deal/schema.ts'
import type { Partner } from '@shared/domain/partner/schema.ts'
import type { RevenueEntry } from '@shared/domain/revenue/schema.ts'
import { gatherFacts, type PartnerRows } from '@shared/domain/scorecard/gatherFacts.ts'
import { scorecardFacts } from '@shared/domain/scorecard/schema.ts'
import type { Target } from '@shared/domain/target/schema.ts'
import { describe, expect, it } from 'vitest'

const row = { createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z', createdIn: 'intent' }
const partner: Partner = {
  ...row,
  id: 'partner:1',
  name: '株式会社ノースライト',
  types: ['reseller'],
  status: 'active',
  regions: [],
  industries: [],
  domains: [],
  capabilities: [],
  competitors: [],
  stack: [],
  city: 'Tokyo',
}
let count = 0
const line = (date: string, minor: number, some: Partial<RevenueEntry> = {}): RevenueEntry => ({
  ...row,
  id: `revenue:${count++}`,
  partnerId: 'partner:1',
  role: 'sourced',
  date,
  amount: { minor, currency: 'EUR' },
  ...some,
})
const deal = (some: Partial<Deal>): Deal => ({
  ...row,
  id: `deal:${count++}`,
  name: 'Deal',
  productIds: [],
  stage: 'proposal',
  partners: [{ partnerId: 'partner:1', role: 'sourced', shareBp: 10_000 }],
  ...some,
})
const gather = (some: Partial<PartnerRows>) =>
  gatherFacts({
    partner,
    revenue: [],
    deals: [],
    targets: [],
    rates: [],
    workspace: { currency: 'EUR', stageProbability: DEFAULT_STAGE_PROBABILITY },
    period: '2026-Q3',
    asOf: '2026-10-10',
    ...some,
  })

describe('revenue', () => {
  it('is summed by month and role over 36 months, to the end of the period', () => {
    const facts = gather({
      revenue: [
        line('2023-09-30', 1),
        line('2023-10-01', 2),
        line('2026-09-30', 4),
        line('2026-09-01', 8),
        line('2026-09-02', -3),
        line('2026-09-30', 16, { role: 'influenced' }),
        line('2026-10-01', 32),
        line('2026-10-02', 5, { role: 'influenced' }),
        line('2026-10-11', 64),
      ],
    })
    expect(facts.revenueByMonth).toEqual([
      { month: '2023-10', role: 'sourced', minor: 2, lines: 1 },
      { month: '2026-09', role: 'sourced', minor: 9, lines: 3 },
      { month: '2026-09', role: 'influenced', minor: 16, lines: 1 },
    ])
    expect(facts.bookedAheadMinor).toBe(32)
    expect(scorecardFacts.parse(facts)).toEqual(facts)
  })
  it('ends at the data-as-of day inside the period', () => {
    const facts = gather({ asOf: '2026-08-10', revenue: [line('2026-08-10', 1), line('2026-08-11', 2)] })
    expect(facts.revenueByMonth).toEqual([{ month: '2026-08', role: 'sourced', minor: 1, lines: 1 }])
    expect(facts.bookedAheadMinor).toBe(0)
  })
  it('counts distinct orders of the period and of the quarters before', () => {
    const facts = gather({
      revenue: [
        line('2026-07-01', 1, { orderNumber: 'A' }),
        line('2026-07-02', 1, { orderNumber: 'A' }),
        line('2026-09-30', 1, { orderNumber: 'B' }),
        line('2026-09-30', 1),
        line('2026-06-30', 1, { orderNumber: 'C' }),
      ],
    })
    expect(facts.orders).toBe(2)
    expect(facts.history?.map(({ quarter, orders }) => `${quarter} ${orders}`).slice(-2)).toEqual([
      '2026-Q1 0',
      '2026-Q2 1',
    ])
    expect(facts.history).toHaveLength(11)
  })
  it('keeps customers of the trailing year and the year before, to the day', () => {
    const customerId = 'customer:a' as const
    const facts = gather({
      revenue: [
        line('2024-09-30', 100, { customerId }),
        line('2024-10-01', 1, { customerId }),
        line('2025-09-30', 2, { customerId }),
        line('2025-10-01', 4, { customerId }),
        line('2026-09-30', 8, { customerId }),
        line('2026-01-01', 7),
        line('2023-12-01', 5, { customerId: 'customer:old' }),
      ],
    })
    expect(facts.customers).toEqual([{ key: 'customer:a', minor: 12, priorMinor: 3 }])
    expect(facts.linesWithoutCustomer).toBe(1)
    expect(facts.history?.at(-1)).toMatchObject({
      quarter: '2026-Q2',
      activeCustomers: 1,
      keptMinor: 6,
      priorMinor: 101,
    })
  })
})

describe('other currencies', () => {
  const rates = [
    { date: '2026-01-01', from: 'USD', to: 'EUR', rate: '0.9' },
    { date: '2026-08-01', from: 'USD', to: 'EUR', rate: '0.8' },
    { date: '2026-08-02', from: 'USD', to: 'EUR', rate: '0.1' },
    { date: '2020-01-01', from: 'EUR', to: 'JPY', rate: '160' },
    { date: '2020-01-01', from: 'EUR', to: 'GBP', rate: '0' },
  ]
  const usd = (minor: number) => ({ minor, currency: 'USD' })
  it('takes the newest direct rate on or before the day, else divides by the inverse one', () => {
    const facts = gather({
      rates,
      revenue: [
        line('2026-07-31', 0, { amount: usd(1_000) }),
        line('2026-08-01', 0, { amount: usd(1_000) }),
        line('2026-07-01', 0, { amount: { minor: 1_000, currency: 'JPY' } }),
      ],
    })
    expect(facts.revenueByMonth.map(({ month, minor }) => [month, minor])).toEqual([
      ['2026-07', 900 + 625],
      ['2026-08', 800],
    ])
    expect(facts.rates).toEqual([rates[3], rates[0], rates[1]])
    expect(facts.unconverted).toEqual([])
  })
  it('lists what has no rate instead of dropping it', () => {
    const gbp = { minor: 500, currency: 'GBP' }
    const facts = gather({
      rates,
      revenue: [
        line('2026-07-31', 0, { amount: gbp }),
        line('2026-07-30', 0, { amount: gbp }),
        line('2025-12-31', 0, { amount: usd(7) }),
      ],
      deals: [deal({ amount: gbp, stage: 'won', closeOn: '2026-05-05' })],
    })
    expect(facts.unconverted).toEqual([
      { what: 'deals', currency: 'GBP', minor: 500, lines: 1 },
      { what: 'revenue', currency: 'GBP', minor: 1_000, lines: 2 },
      { what: 'revenue', currency: 'USD', minor: 7, lines: 1 },
    ])
    expect(facts.deals[0]).not.toHaveProperty('minor')
    expect(facts.revenueByMonth).toEqual([])
  })
})

describe('deals and targets', () => {
  it('keeps open deals, and closed ones of 36 months, with the strongest part of the partner', () => {
    const facts = gather({
      deals: [
        deal({ name: 'open', amount: { minor: 5, currency: 'EUR' } }),
        deal({ name: 'future', openedOn: '2026-10-11' }),
        deal({ name: 'old', stage: 'won', closeOn: '2023-09-30' }),
        deal({ name: 'late', stage: 'won', closeOn: '2026-10-11' }),
        deal({ name: 'kept', stage: 'lost', closeOn: '2023-10-01' }),
        deal({ name: 'undated', stage: 'lost' }),
        deal({ name: 'theirs', partners: [{ partnerId: 'partner:2', role: 'sourced', shareBp: 10_000 }] }),
        deal({
          name: 'twice',
          amount: { minor: 9, currency: 'EUR' },
          partners: [
            { partnerId: 'partner:1', role: 'delivered', shareBp: 10_000 },
            { partnerId: 'partner:1', role: 'influenced', shareBp: 2_000 },
          ],
        }),
      ],
    })
    expect(facts.deals.map(({ name, role, shareBp }) => [name, role, shareBp])).toEqual([
      ['twice', 'influenced', 2_000],
      ['open', 'sourced', 10_000],
      ['kept', 'sourced', 10_000],
    ])
    expect(facts.deals[0]?.probability).toBe(50)
  })
  it('keeps target rows of 36 months and of the quarter after', () => {
    const target = (from: string, to: string): Target => ({
      ...row,
      id: `target:${count++}`,
      partnerId: 'partner:1',
      from,
      to,
      amount: { minor: 1, currency: 'EUR' },
    })
    const facts = gather({
      targets: [
        target('2023-09-01', '2023-09-30'),
        target('2026-12-31', '2027-12-31'),
        target('2023-09-01', '2023-10-01'),
        target('2027-01-01', '2027-01-31'),
      ],
    })
    expect(facts.targets.map(({ from }) => from)).toEqual(['2023-09-01', '2026-12-31'])
  })
})

import type { Deal } from '@shared/domain/deal/schema.ts'
import type { Partner } from '@shared/domain/partner/schema.ts'
import { describe, expect, it } from 'vitest'
import { partsInWords, partsOf } from '../../../renderer/features/partners/viewModelDeals.ts'
import {
  chartMonths,
  factsOf,
  winRateOf,
  yearFigures,
} from '../../../renderer/features/partners/viewModelFigures.ts'
import { changedFrom } from '../../../renderer/ui/forms/useDraft.ts'

const A = 'partner:aaaaaaaa-0000-4000-8000-000000000001' as const
const B = 'partner:bbbbbbbb-0000-4000-8000-000000000002' as const
const MADE = { createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z', createdIn: 'i' }

const partner: Partner = {
  ...MADE,
  id: A,
  name: 'Nordlicht',
  types: ['reseller'],
  status: 'active',
  regions: [],
  industries: [],
  domains: [],
  capabilities: [],
  competitors: [],
  stack: [],
}

const deal = (more: Partial<Deal>): Deal => ({
  ...MADE,
  id: 'deal:dddddddd-0000-4000-8000-000000000003',
  name: 'Hafen',
  stage: 'qualified',
  productIds: [],
  partners: [{ partnerId: A, role: 'sourced', shareBp: 10_000 }],
  ...more,
})

describe('deals', () => {
  it('says role and share, a whole deal without a number', () => {
    const shared = deal({
      partners: [
        { partnerId: A, role: 'sourced', shareBp: 6_000 },
        { partnerId: B, role: 'sourced', shareBp: 4_000 },
        { partnerId: A, role: 'delivered', shareBp: 10_000 },
      ],
    })
    expect(partsInWords(partsOf(shared, A))).toBe('sourced 60%, delivered')
  })
})

describe('figures of a partner', () => {
  const amount = (minor: number) => ({ minor, currency: 'EUR' })
  const line = (id: number, date: string, minor: number, role: 'sourced' | 'influenced' = 'sourced') => ({
    ...MADE,
    id: `revenue:eeeeeeee-0000-4000-8000-00000000000${id}` as const,
    partnerId: A,
    date,
    amount: amount(minor),
    role,
  })
  const facts = factsOf({
    partner,
    revenue: [
      line(1, '2026-01-10', 100_00),
      line(2, '2026-03-05', 50_00, 'influenced'),
      line(3, '2025-12-31', 70_00),
    ],
    deals: [
      deal({ stage: 'won', closeOn: '2026-02-01', amount: amount(100) }),
      deal({ id: 'deal:dddddddd-0000-4000-8000-000000000005', stage: 'lost', closeOn: '2026-02-02' }),
      deal({ id: 'deal:dddddddd-0000-4000-8000-000000000006', stage: 'lost', closeOn: '2024-01-01' }),
    ],
    targets: [
      {
        ...MADE,
        id: 'target:ffffffff-0000-4000-8000-000000000007',
        partnerId: A,
        from: '2026-01-01',
        to: '2026-12-31',
        amount: amount(365_00),
      },
    ],
    rates: [],
    workspace: {
      currency: 'EUR',
      stageProbability: { prospecting: 10, qualified: 25, proposal: 50, negotiation: 70, won: 100, lost: 0 },
    },
    asOf: '2026-03-31',
  })

  it('measures this year against the target of the same days', () => {
    expect(yearFigures(facts, '2026-03-31')).toEqual({
      sourced: 100_00,
      target: 90_00,
      percent: (100 / 90) * 100,
    })
  })

  it('has a bar for every month, and the part of the target that falls into it', () => {
    const months = chartMonths(facts, 24)
    expect(months).toHaveLength(24)
    expect(months[0]?.month).toBe('2024-04')
    expect(months.at(-1)).toEqual({ month: '2026-03', sourced: 0, influenced: 50_00, target: 31_00 })
    expect(months.at(-4)).toEqual({ month: '2025-12', sourced: 70_00, influenced: 0 })
  })

  it('counts wins of twelve months only', () => {
    expect(winRateOf(facts)).toEqual({ percent: 50, won: 1, lost: 1 })
  })

  it('knows nothing where there is nothing', () => {
    const empty = factsOf({
      partner,
      revenue: [],
      deals: [],
      targets: [],
      rates: [],
      workspace: {
        currency: 'EUR',
        stageProbability: {
          prospecting: 10,
          qualified: 25,
          proposal: 50,
          negotiation: 70,
          won: 100,
          lost: 0,
        },
      },
      asOf: '2026-03-31',
    })
    expect(yearFigures(empty, '2026-03-31')).toEqual({})
    expect(winRateOf(empty)).toEqual({ won: 0, lost: 0 })
  })
})

describe('drafts of forms', () => {
  const start = { name: 'Nordlicht', tier: 'Gold', types: ['msp'], notes: undefined }

  it('hold only what was changed, so that other fields follow the record', () => {
    expect(changedFrom(start, { ...start })).toEqual({})
    expect(changedFrom(start, { ...start, notes: 'Ask Lena', types: ['msp'] })).toEqual({ notes: 'Ask Lena' })
    expect(changedFrom(start, { ...start, tier: undefined })).toEqual({ tier: null })
  })
})

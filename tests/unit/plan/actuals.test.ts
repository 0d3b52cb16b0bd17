import { type ActualSources, goalActuals, measure } from '@shared/domain/plan/actuals.ts'
import type { PartOf } from '@shared/domain/plan/partSchema.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import { makeRateBook } from '@shared/domain/scorecard/rateBook.ts'
import { describe, expect, it } from 'vitest'
import { dealRow, revenueRow } from '../domain/rows.ts'

const RATES = [{ date: '2026-01-01', from: 'USD', to: 'EUR', rate: '0.5' }]
const mine = { partnerId: 'partner:n' as const, role: 'sourced' as const, shareBp: 10_000 }

const sources = (more: Partial<ActualSources> = {}): ActualSources => ({
  partnerId: 'partner:n',
  rates: makeRateBook(RATES, 'EUR'),
  revenue: [],
  deals: [],
  registrations: [],
  parts: [],
  today: '2026-05-10',
  dayAt: at => at.slice(0, 10),
  ...more,
})

describe('a metric of a goal', () => {
  it('sums sourced revenue of the quarter up to today, converted, and counts what has no rate', () => {
    const line = (key: string, date: string, minor: number, currency = 'EUR', role = 'sourced' as const) =>
      revenueRow(key, { partnerId: 'partner:n', date, role, amount: { minor, currency } })
    const revenue = [
      line('1', '2026-03-31', 1),
      line('2', '2026-04-01', 10),
      line('3', '2026-05-10', 100, 'USD'),
      line('4', '2026-05-11', 1_000),
      line('5', '2026-05-01', 5, 'JPY'),
      { ...line('6', '2026-05-01', 7), role: 'influenced' as const },
    ]
    const of = sources({ revenue })
    expect(measure('revenue', '2026-Q2', of)).toEqual({ actual: 60, leftOut: 1 })
    expect(measure('revenue', '2026-Q1', of)).toEqual({ actual: 1, leftOut: 0 })
    expect(measure('revenue', '2026-Q3', of)).toEqual({ actual: null, leftOut: 0 })
  })

  it('counts deals won, and of open deals the partner’s share by close date', () => {
    const deals = [
      dealRow('1', { stage: 'won', closeOn: '2026-04-30', partners: [mine] }),
      dealRow('2', { stage: 'won', closeOn: '2026-06-01', partners: [mine] }),
      dealRow('3', {
        stage: 'proposal',
        closeOn: '2026-06-30',
        amount: { minor: 1_001, currency: 'EUR' },
        partners: [
          { ...mine, shareBp: 5_000 },
          { partnerId: 'partner:s', role: 'sourced', shareBp: 5_000 },
        ],
      }),
      dealRow('4', {
        stage: 'proposal',
        closeOn: '2026-07-01',
        amount: { minor: 9, currency: 'EUR' },
        partners: [mine],
      }),
    ]
    const of = sources({ deals })
    expect(measure('wonDeals', '2026-Q2', of).actual).toBe(1)
    expect(measure('pipeline', '2026-Q2', of).actual).toBe(501)
    expect(measure('pipeline', '2026-Q3', of).actual).toBe(9)
    expect(measure('pipeline', '2026-Q1', of).actual).toBeNull()
  })

  it('counts an approved registration once, in the quarter it was approved', () => {
    const approved = (at: string) =>
      ({
        steps: [
          { event: 'approve', at },
          { event: 'extend', at },
          { event: 'approve', at },
        ],
      }) as unknown as Registration
    const of = sources({
      registrations: [approved('2026-04-02T10:00:00.000Z'), approved('2026-03-31T10:00:00.000Z')],
    })
    expect(measure('registrations', '2026-Q2', of).actual).toBe(1)
  })
})

it('takes the actuals of other goals as they were entered, and n/a where none was', () => {
  const goal = (fields: object) =>
    ({
      kind: 'goal',
      id: 'planPart:1',
      side: 'ours',
      title: 'x',
      unit: 'count',
      weight: 0,
      ...fields,
    }) as unknown as PartOf<'goal'>
  const entered = goal({
    quarters: [
      { quarter: '2026-Q1', actual: 4 },
      { quarter: '2026-Q2', target: 2 },
    ],
  })
  expect(goalActuals([entered], sources())).toEqual([
    { partId: 'planPart:1', quarter: '2026-Q1', actual: 4, leftOut: 0 },
    { partId: 'planPart:1', quarter: '2026-Q2', actual: null, leftOut: 0 },
  ])
  const metric = goal({ metric: 'wonDeals', quarters: [{ quarter: '2026-Q1', actual: 4 }] })
  expect(goalActuals([metric], sources())[0]?.actual).toBe(0)
})

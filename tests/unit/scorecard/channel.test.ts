import { computeScorecard } from '@shared/domain/scorecard/compute.ts'
import { DEFAULT_TEMPLATE } from '@shared/domain/scorecard/defaultTemplate.ts'
import { gatherChannel } from '@shared/domain/scorecard/gatherChannel.ts'
import { gatherFacts } from '@shared/domain/scorecard/gatherFacts.ts'
import { METRICS } from '@shared/domain/scorecard/metrics.ts'
import { periodCommitments } from '@shared/domain/scorecard/periodCommitments.ts'
import type { Kpi, ScorecardFacts } from '@shared/domain/scorecard/schema.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import { zoneTime } from '@shared/lib/zoneTime.ts'
import { describe, expect, it } from 'vitest'
import { registrationOf } from '../attribution/rows.ts'
import { partnerRow } from '../domain/rows.ts'
import { factsFor, kpiFor, templateOf } from './factsFor.ts'

const measure = (metric: Kpi['metric'], some: Partial<ScorecardFacts>) => {
  const { kpis } = computeScorecard(factsFor(some), templateOf([kpiFor({ metric })]))
  return kpis[0]?.actual ?? kpis[0]?.missing
}

const step = (event: string, at: string, to: 'submitted' | 'approved' | 'rejected') =>
  ({ at, by: 'Ana', event, from: 'draft', to }) as const
const rows = [
  registrationOf('1', {
    steps: [
      step('submit', '2026-07-01T08:00:00.000Z', 'submitted'),
      step('reject', '2026-07-02T08:00:00.000Z', 'rejected'),
      step('submit', '2026-07-03T08:00:00.000Z', 'submitted'),
      step('approve', '2026-07-03T20:30:00.000Z', 'approved'),
    ],
  }),
  registrationOf('2', {
    state: 'submitted',
    steps: [step('submit', '2026-09-01T08:00:00.000Z', 'submitted')],
  }),
  registrationOf('3', {
    steps: [
      step('submit', '2026-09-29T08:00:00.000Z', 'submitted'),
      step('approve', '2026-09-30T22:30:00.000Z', 'approved'),
    ],
  }),
]
const gather = (zone: string) =>
  gatherChannel(
    'partner:1',
    { registrations: rows, dayAt: at => zoneTime(zone).dayAt(Date.parse(at)) },
    { from: '2023-10-01', asOf: '2026-12-31' },
  )

describe('registrations', () => {
  it('each decision counts, with the time since the submission before it; what waits stands apart', () => {
    expect(gather('UTC').registrations).toEqual({
      decided: [
        { on: '2026-07-02', approved: false, tenths: 240 },
        { on: '2026-07-03', approved: true, tenths: 125 },
        { on: '2026-09-30', approved: true, tenths: 385 },
      ],
      pending: 1,
    })
    expect(measure('approvalRate', gather('UTC'))).toBeCloseTo(66.67, 1)
    expect(measure('approvalHours', gather('UTC'))).toBe(25.5)
  })
  it('a decision belongs to the quarter of the day it was made on, where the user is', () => {
    expect(measure('approvalRate', gather('Asia/Kolkata'))).toBe(50)
    expect(measure('approvalHours', gather('Pacific/Auckland'))).toBe(12.5)
  })
  it('says what is missing instead of zero', () => {
    expect(measure('approvalRate', { registrations: { decided: [], pending: 4 } })).toBe(
      'no registration was decided in the quarter',
    )
    expect(measure('approvalHours', {})).toBe('registrations are not among the facts')
  })
})

describe('promises kept', () => {
  const task = (rest: Partial<Task>): Task => ({
    id: 'task:1',
    title: 'Plant list',
    promise: 'theirs',
    createdAt: '2026-01-01T09:00:00.000Z',
    updatedAt: '2026-01-01T09:00:00.000Z',
    createdIn: 'intent-0',
    ...rest,
  })
  const promises = [
    task({ dueOn: '2026-08-10', doneAt: '2026-08-09T10:00:00.000Z' }),
    task({ dueOn: '2026-08-10', doneAt: '2026-08-12T10:00:00.000Z', title: 'Sandbox' }),
    task({ dueOn: '2026-09-20', brokenOn: '2026-12-01', title: 'Case study' }),
    task({ dueOn: '2027-05-01', title: 'Still to come' }),
    task({ dueOn: '2019-05-01', doneAt: '2019-04-12T10:00:00.000Z', title: 'Long ago' }),
    task({
      dueOn: '2027-05-01',
      renegotiated: [{ dueOn: '2026-09-01', at: '2026-12-20T10:00:00.000Z', reason: 'Later' }],
    }),
    task({ promise: 'ours', dueOn: '2026-08-10', doneAt: '2026-08-09T10:00:00.000Z' }),
  ]
  const facts = (asOf: string) =>
    gatherChannel('partner:1', { promises, dayAt: at => at.slice(0, 10) }, { from: '2023-10-01', asOf })

  it('are gathered as they were known on the day of the data, each side apart', () => {
    const { commitments = [] } = facts('2026-09-30')
    expect(commitments).toHaveLength(5)
    // Broken only later: overdue then. Given another day only later: missed then.
    expect(commitments.find(({ title }) => title === 'Case study')).toEqual({
      side: 'theirs',
      title: 'Case study',
      dueOn: '2026-09-20',
      moves: [],
    })
    expect(commitments.filter(({ dueOn }) => dueOn === '2026-09-01')).toHaveLength(1)
    expect(measure('keptRateTheirs', { commitments })).toBe(25)
    expect(measure('keptRateOurs', { commitments })).toBe(100)
  })

  it('say what is missing instead of zero', () => {
    expect(measure('keptRateOurs', {})).toBe('commitments are not among the facts')
    expect(measure('keptRateOurs', { commitments: [] })).toBe(
      'no promise of ours was decided in the twelve months',
    )
    expect(facts('2026-09-30')).not.toHaveProperty('registrations')
  })

  it('of the period are listed with how they ended', () => {
    const some = factsFor({ ...facts('2026-09-30') })
    const card = computeScorecard(some, templateOf([kpiFor({ metric: 'keptRateOurs' })]))
    expect(
      periodCommitments(some, 'theirs', card.window).map(({ fact, state }) => [fact.title, state]),
    ).toEqual([
      ['Plant list', 'kept'],
      ['Sandbox', 'late'],
      ['Plant list', 'overdue'],
      ['Case study', 'overdue'],
    ])
  })
})

describe('sourced with evidence', () => {
  const deal = { stage: 'won', closeOn: '2026-08-01', worth: 1_000 } as const
  const part = { partnerId: 'partner:1', shareBp: 5_000 } as const
  const credits = [
    { ...deal, parts: [{ ...part, role: 'sourced', verdict: 'sourced', worth: 500 }] },
    { ...deal, parts: [{ ...part, role: 'sourced', verdict: 'influenced', worth: 300 }] },
    { ...deal, parts: [{ ...part, role: 'influenced', verdict: 'influenced', worth: 500 }] },
    { ...deal, stage: 'lost', parts: [{ ...part, role: 'sourced', verdict: 'claimed' }] },
    { ...deal, parts: [{ ...part, partnerId: 'partner:2', role: 'sourced', verdict: 'claimed' }] },
  ] as const
  it('is the part of its sourced claims on won deals that something shows', () => {
    const facts = gatherChannel(
      'partner:1',
      { credits, dayAt: at => at.slice(0, 10) },
      { from: '2023-10-01', asOf: '2026-12-31' },
    )
    expect(facts.credits).toEqual([
      { closeOn: '2026-08-01', minor: 500, evidenced: false },
      { closeOn: '2026-08-01', minor: 500, evidenced: true },
    ])
    expect(measure('evidencedShare', facts)).toBe(50)
    expect(measure('evidencedShare', { credits: [] })).toContain('no won deal')
  })
})

it('scorecards that do not read them keep their facts, and so their hash', () => {
  const bare = gatherFacts({
    partner: partnerRow('1'),
    revenue: [],
    deals: [],
    targets: [],
    rates: [],
    workspace: { currency: 'EUR', stageProbability: {} as never },
    period: '2026-Q3',
    asOf: '2026-10-01',
  })
  expect(Object.keys(bare)).not.toContain('registrations')
  expect(Object.keys(bare)).not.toContain('credits')
  expect(DEFAULT_TEMPLATE.kpis.flatMap(({ metric }) => METRICS[metric].reads ?? [])).toEqual([])
})

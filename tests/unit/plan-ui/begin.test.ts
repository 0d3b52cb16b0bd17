import { describe, expect, it } from 'vitest'
import { createPlan } from '../../../shared/domain/plan/commands.ts'
import { fromTemplate } from '../../../shared/domain/plan/fromTemplate.ts'
import { newPart } from '../../../shared/domain/plan/newParts.ts'
import type { PlanPart } from '../../../shared/domain/plan/partSchema.ts'
import { nextYear, quartersOf, workingDay } from '../../../shared/domain/plan/period.ts'
import { nameForward, rollForward } from '../../../shared/domain/plan/rollForward.ts'
import type { Plan } from '../../../shared/domain/plan/schema.ts'
import { PLAN_TEMPLATES, templateFor } from '../../../shared/domain/plan/templates.ts'
import { weightTotal } from '../../../shared/domain/plan/weights.ts'
import type { Task } from '../../../shared/domain/task/schema.ts'
import { isOpenTask } from '../../../shared/domain/task/schema.ts'
import { weekdayOf } from '../../../shared/lib/calendarDate.ts'
import { MemoryStore } from '../domain/memoryStore.ts'
import { partnerRow } from '../domain/rows.ts'
import { actionRow, planRow } from '../plan/planRows.ts'

const SPAN = nextYear('2026-11-26')
const row = { createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z', createdIn: 'x' }

describe('period', () => {
  it('is the next calendar year with its four quarters', () => {
    expect(SPAN).toEqual({ from: '2027-01-01', to: '2027-12-31' })
    expect(quartersOf(SPAN)).toEqual(['2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4'])
    expect(quartersOf({ from: '2026-11-15', to: '2027-02-01' })).toEqual(['2026-Q4', '2027-Q1'])
  })

  it('moves a weekend to its Monday', () => {
    expect(workingDay('2027-01-16')).toBe('2027-01-18')
    expect(workingDay('2027-01-17')).toBe('2027-01-18')
    expect(workingDay('2027-01-15')).toBe('2027-01-15')
  })
})

describe('templates', () => {
  it('are there for the types partners have, each with weights of 100', () => {
    expect(PLAN_TEMPLATES.map(({ key }) => key)).toEqual([
      'reseller',
      'msp',
      'si',
      'technology',
      'referral',
      'distributor',
    ])
    for (const { goals } of PLAN_TEMPLATES) expect(weightTotal(goals)).toBe(100)
    expect(templateFor(['consultant']).key).toBe('si')
    expect(templateFor([]).key).toBe('reseller')
  })

  it('begin a plan with parts of the schema: goals by quarter, a kickoff and four QBRs on working days', () => {
    for (const template of PLAN_TEMPLATES) {
      const { parts, actions } = fromTemplate(template, SPAN)
      const read = parts.map(part => newPart.parse(part))
      const meetings = read.flatMap(part => (part.kind === 'meeting' ? [part] : []))
      expect(meetings.filter(({ isQbr }) => isQbr)).toHaveLength(4)
      expect(meetings.some(({ title }) => title === 'Kickoff')).toBe(true)
      for (const { on } of meetings) expect(weekdayOf(on)).toBeLessThan(6)
      for (const part of read)
        if (part.kind === 'goal')
          expect(part.quarters.map(({ quarter }) => quarter)).toEqual(quartersOf(SPAN))
      expect(actions.length).toBeGreaterThan(0)
    }
  })
})

describe('roll forward', () => {
  const plan = {
    ...row,
    id: 'plan:1',
    partnerId: 'partner:1',
    name: 'Plan 2026',
    from: '2026-01-01',
    to: '2026-12-31',
  } as unknown as Plan
  const part = (fields: object, at: number) =>
    ({ ...row, id: `planPart:${at}`, planId: 'plan:1', order: at, ...fields }) as unknown as PlanPart
  const parts = [
    part(
      {
        kind: 'goal',
        side: 'ours',
        title: 'G',
        weight: 100,
        unit: 'count',
        quarters: [{ quarter: '2026-Q2', target: 5, actual: 4 }],
      },
      1,
    ),
    part({ kind: 'forecast', quarter: '2026-Q4', worst: 1, likely: 2, best: 3 }, 2),
    part(
      { kind: 'enablement', person: { name: 'A', side: 'theirs' }, certificate: 'C', doneOn: '2026-03-01' },
      3,
    ),
    part(
      { kind: 'enablement', person: { name: 'B', side: 'theirs' }, certificate: 'C', byOn: '2026-06-30' },
      4,
    ),
    part(
      { kind: 'meeting', title: 'QBR of Q1 2026', every: 'once', on: '2026-04-14', minutes: 75, isQbr: true },
      5,
    ),
    part(
      {
        kind: 'campaign',
        title: 'X',
        from: '2026-01-31',
        claimBy: '2026-08-31',
        ours: 1,
        theirs: 1,
        expectedPipeline: 0,
      },
      6,
    ),
  ]
  const action = (fields: object) =>
    ({ ...row, id: 'task:1', title: 'T', planId: 'plan:1', ...fields }) as Task
  const actions = [
    action({ title: 'open', dueOn: '2026-11-01', goalId: 'planPart:1' }),
    action({ title: 'done', doneAt: '2026-11-01T00:00:00.000Z' }),
    action({ title: 'given up', brokenOn: '2026-11-01' }),
    action({ title: 'later', dueOn: '2027-02-01' }),
  ]
  const rolled = rollForward({ plan, parts, actions }, SPAN)

  it('moves quarters and days by a year and leaves entered actuals behind', () => {
    const [goal, forecast, certificate, meeting, campaign] = rolled.parts
    expect(goal).toMatchObject({
      key: 'planPart:1',
      quarters: [
        { quarter: '2027-Q1' },
        { quarter: '2027-Q2', target: 5 },
        { quarter: '2027-Q3' },
        { quarter: '2027-Q4' },
      ],
    })
    expect(JSON.stringify(goal)).not.toContain('actual')
    expect(forecast).toMatchObject({ quarter: '2027-Q4', likely: 2 })
    expect(certificate).toMatchObject({ person: { name: 'B' }, byOn: '2027-06-30' })
    expect(meeting).toMatchObject({ title: 'QBR of Q1 2027', on: '2027-04-14' })
    expect(campaign).toMatchObject({ from: '2027-01-31', claimBy: '2027-08-31' })
    expect(rolled.parts).toHaveLength(5)
    for (const part of rolled.parts) newPart.parse(part)
  })

  it('takes unfinished actions along; a day that is over before the new span is let go', () => {
    expect(rolled.actions.map(({ title }) => title)).toEqual(['open', 'later'])
    expect(rolled.actions[0]).toMatchObject({ goalKey: 'planPart:1' })
    expect(rolled.actions[0]).not.toHaveProperty('dueOn')
    expect(rolled.actions[1]).toMatchObject({ dueOn: '2027-02-01' })
  })

  it('moves the open action itself into the new plan: the ledger counts it once', () => {
    const promise = { accountable: { name: 'Bo Lind', side: 'theirs' as const }, promise: 'theirs' as const }
    const store = new MemoryStore()
      .put('partners', partnerRow('1'))
      .put('plans', planRow('1', { partnerId: 'partner:1' }))
      .put(
        'tasks',
        actionRow('a', { planId: 'plan:1', dueOn: '2026-02-01', ...promise }),
        actionRow('b', { planId: 'plan:1', dueOn: '2026-02-01' }),
        actionRow('c', { planId: 'plan:1', doneAt: '2026-02-01T09:00:00.000Z', ...promise }),
      )
    const old = store.get('plans', 'plan:1')
    if (!old) throw new Error('The plan is not there.')
    const begun = rollForward({ plan: old, parts: [], actions: store.all('tasks') }, SPAN)
    const made = store.commit(createPlan, {
      plan: { name: 'Next', partnerId: 'partner:1', ...SPAN, currency: 'EUR' },
      parts: [],
      actions: [...begun.actions],
    })
    expect(made.ok).toBe(true)
    const next = store.all('plans').find(({ name }) => name === 'Next')
    const owed = store.all('tasks').filter(task => task.promise && isOpenTask(task))
    // What was promised stays due on its day until another one is agreed.
    expect(owed).toMatchObject([{ id: 'task:a', planId: next?.id, dueOn: '2026-02-01', order: 1 }])
    expect(store.get('tasks', 'task:b')).toMatchObject({ planId: next?.id, order: 2 })
    expect(store.get('tasks', 'task:b')).not.toHaveProperty('dueOn')
    expect(store.get('tasks', 'task:c')?.planId).toBe('plan:1')
    expect(store.all('tasks')).toHaveLength(3)
  })

  it('moves the quarter a meeting is about as far as its day', () => {
    const [half, next] = [
      { from: '2027-07-01', to: '2027-12-31' },
      { from: '2028-01-01', to: '2028-06-30' },
    ]
    expect(nameForward('QBR of Q3 2027', half, next)).toBe('QBR of Q1 2028')
    expect(nameForward('QBR of Q1 2027', { from: '2027-01-01', to: '2027-06-30' }, half)).toBe(
      'QBR of Q3 2027',
    )
    expect(nameForward('QBR of Q4 2026', plan, SPAN)).toBe('QBR of Q4 2027')
  })

  it('moves the years of a name', () => {
    expect(nameForward('Plan 2026/2027 with 365 days', plan, SPAN)).toBe('Plan 2027/2028 with 365 days')
  })
})

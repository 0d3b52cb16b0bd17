import { type CommitmentFacts, commitmentFacts } from '@shared/domain/commitment/facts.ts'
import { keptRate, keptTally } from '@shared/domain/commitment/keptRate.ts'
import { commitmentState, decidedOn, dueDayOn } from '@shared/domain/commitment/state.ts'
import { describe, expect, it } from 'vitest'

const promise = (rest: Partial<CommitmentFacts>): CommitmentFacts => ({ side: 'theirs', moves: [], ...rest })
const ON = '2026-11-26'

describe('how a commitment stands', () => {
  it.each([
    ['open', { dueOn: '2026-12-04' }],
    ['open', {}],
    ['dueSoon', { dueOn: '2026-12-03' }],
    ['dueSoon', { dueOn: ON }],
    ['overdue', { dueOn: '2026-11-25' }],
    ['kept', { dueOn: ON, doneOn: ON }],
    ['kept', { dueOn: '2026-12-31', doneOn: '2026-11-01' }],
    ['kept', { doneOn: '2026-11-01' }],
    ['late', { dueOn: '2026-11-24', doneOn: '2026-11-25' }],
    ['broken', { dueOn: '2026-12-31', brokenOn: ON }],
    ['broken', { dueOn: '2026-12-31', brokenOn: ON, doneOn: '2026-11-01' }],
    // What happens later is not known yet.
    ['dueSoon', { dueOn: ON, doneOn: '2026-11-27' }],
    ['open', { dueOn: '2026-12-31', brokenOn: '2026-11-27' }],
  ] as const)('%s: %o', (state, facts) => {
    expect(commitmentState(promise(facts), ON)).toBe(state)
  })

  it('counts the day agreed last, and as it stood on each day', () => {
    const moved = promise({
      dueOn: '2026-12-10',
      moves: [
        { dueOn: '2026-11-01', on: '2026-10-20' },
        { dueOn: '2026-11-20', on: '2026-11-22' },
      ],
    })
    expect(dueDayOn(moved, '2026-10-19')).toBe('2026-11-01')
    expect(dueDayOn(moved, '2026-10-20')).toBe('2026-11-20')
    expect(commitmentState(moved, '2026-11-21')).toBe('overdue')
    expect(commitmentState(moved, '2026-11-22')).toBe('open')
    expect(decidedOn(moved, '2026-11-21')).toBe('2026-11-21')
    expect(decidedOn(moved, '2026-11-22')).toBeUndefined()
  })

  it('is late where a day is agreed only after it was done', () => {
    const facts = promise({
      dueOn: '2026-12-10',
      doneOn: '2026-11-05',
      moves: [{ dueOn: '2026-11-01', on: '2026-11-10' }],
    })
    expect(commitmentState(facts, ON)).toBe('late')
  })

  it('is told from a task in the days of the user', () => {
    const task = {
      id: 'task:1' as const,
      title: 'Plant list',
      promise: 'theirs' as const,
      dueOn: '2026-11-20',
      doneAt: '2026-11-20T23:30:00.000Z',
      createdAt: '2026-11-01T09:00:00.000Z',
      updatedAt: '2026-11-01T09:00:00.000Z',
      createdIn: 'intent-1',
    }
    const inUtc = commitmentFacts(task, at => at.slice(0, 10))
    const inKolkata = commitmentFacts(task, () => '2026-11-21')
    expect(inUtc && commitmentState(inUtc, ON)).toBe('kept')
    expect(inKolkata && commitmentState(inKolkata, ON)).toBe('late')
    const { promise: _, ...plain } = task
    expect(commitmentFacts(plain, at => at.slice(0, 10))).toBeUndefined()
  })
})

describe('the kept-rate of a window', () => {
  const all = [
    promise({ dueOn: '2026-11-20', doneOn: '2026-11-18' }),
    promise({ dueOn: '2026-11-20', doneOn: '2026-11-21' }),
    promise({ dueOn: '2026-11-20', moves: [{ dueOn: '2026-11-02', on: '2026-11-01' }] }),
    promise({ dueOn: '2026-12-20', brokenOn: '2026-11-25' }),
    promise({ dueOn: '2026-12-20' }),
    promise({ dueOn: '2026-10-20', doneOn: '2026-10-18' }),
    promise({ side: 'ours', dueOn: '2026-11-20', doneOn: '2026-11-18' }),
  ]
  const november = { from: '2026-11-01', to: ON }

  it('is kept ÷ (kept + late + broken + overdue) of one side', () => {
    const tally = keptTally(all, 'theirs', november)
    expect(tally).toEqual({ kept: 1, late: 1, broken: 1, overdue: 1, moved: 1 })
    expect(keptRate(tally)).toBe(0.25)
    expect(keptRate(keptTally(all, 'ours', november))).toBe(1)
  })

  it('is n/a where nothing was decided, not zero', () => {
    expect(keptRate(keptTally(all, 'ours', { from: '2026-01-01', to: '2026-03-31' }))).toBeUndefined()
  })

  it('counts what is due on the last day once it is missed, and once', () => {
    const due = [promise({ dueOn: '2026-09-30', doneOn: '2026-10-02' })]
    expect(keptRate(keptTally(due, 'theirs', { from: '2026-07-01', to: '2026-09-30' }))).toBeUndefined()
    expect(keptTally(due, 'theirs', { from: '2026-10-01', to: '2026-12-31' })).toMatchObject({ late: 1 })
  })
})

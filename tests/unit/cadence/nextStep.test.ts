import { type NextStepInput, nextStep } from '@shared/domain/partner/nextStep.ts'
import { describe, expect, it } from 'vitest'
import { dealRow, taskRow } from '../domain/rows.ts'

const TODAY = '2026-08-10'
const NOTHING: NextStepInput = { today: TODAY, tasks: [], deals: [], belowFloor: [] }
const next = (more: Partial<NextStepInput>) => nextStep({ ...NOTHING, ...more })

const task = taskRow('t', { title: 'Book the exam', dueOn: '2026-08-20' })
const theirs = taskRow('p', { title: 'List of plants', promise: 'theirs', dueOn: '2026-08-01' })
const touch = { lastOn: '2026-06-01', dueOn: '2026-07-01', days: 30 }
const slipped = dealRow('s', { name: 'Retrofit', closeOn: '2026-07-15' })
const closing = dealRow('c', { name: 'Hafen', closeOn: '2026-08-14' })
const belowFloor = [{ name: 'Win rate' }]

describe('the next step', () => {
  it('takes the strongest claim: decided, promised, asked, due, slipped, closing, weak', () => {
    const steps: readonly Partial<NextStepInput>[] = [
      { belowFloor },
      { deals: [closing] },
      { deals: [closing, slipped] },
      { touch },
      { unanswered: { since: '2026-08-03', kind: 'mail' } },
      { tasks: [theirs] },
      { tasks: [theirs, task] },
    ]
    const texts = steps.map((_, at) => next(Object.assign({}, ...steps.slice(0, at + 1)))?.text)
    expect(texts).toEqual([
      'Talk about win rate',
      'Bring Hafen home',
      'Ask where Retrofit stands',
      'Get in touch',
      'Answer their mail',
      'Ask for: List of plants',
      'Book the exam',
    ])
    expect(nextStep(NOTHING)).toBeUndefined()
  })

  it('says why, and which task it is', () => {
    expect(next({ tasks: [task] })).toEqual({
      text: 'Book the exam',
      reason: 'A task, due 2026-08-20',
      taskId: 'task:t',
    })
    expect(next({ tasks: [theirs] })?.reason).toBe('They promised it by 2026-08-01')
    expect(next({ touch })?.reason).toBe('The last touch was 2026-06-01; every 30 days is the rhythm')
    expect(next({ touch: { dueOn: TODAY, days: 1 } })?.reason).toBe(
      'No touch is recorded yet; every 1 day is the rhythm',
    )
    expect(next({ deals: [slipped] })?.reason).toBe('It should have closed 2026-07-15')
    expect(next({ unanswered: { since: TODAY, kind: 'call' } })).toEqual({
      text: 'Call them back',
      reason: 'They wait since today',
    })
  })

  it('knows which of several tasks is first, and leaves out what is done or not due', () => {
    const late = taskRow('l', { title: 'Sandbox', promise: 'ours', dueOn: '2026-08-01' })
    const undated = taskRow('u', { title: 'Some day' })
    const done = taskRow('d', { dueOn: '2026-07-01', doneAt: '2026-07-01T09:00:00.000Z' })
    expect(next({ tasks: [undated, task, done, late] })).toEqual({
      text: 'Sandbox',
      reason: 'Our promise, was due 2026-08-01',
      taskId: 'task:l',
    })
    expect(next({ tasks: [done, undated] })?.reason).toBe('A task, without a day')
    expect(next({ tasks: [{ ...theirs, dueOn: TODAY }] })).toBeUndefined()
    expect(next({ touch: { ...touch, dueOn: '2026-08-11' } })).toBeUndefined()
    expect(next({ deals: [dealRow('w', { stage: 'won', closeOn: '2026-07-01' })] })).toBeUndefined()
  })
})

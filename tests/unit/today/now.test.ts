import type { Clock } from '@shared/domain/registration/clocks.ts'
import { type NowInput, nowItems, shownItems } from '@shared/domain/today/now.ts'
import { describe, expect, it } from 'vitest'

const TODAY = '2026-11-24'
const none: NowInput = {
  today: TODAY,
  now: '2026-11-24T09:00:00.000Z',
  tasks: [],
  meetings: [],
  deals: [],
  partners: [],
}
const listed = (input: Partial<NowInput>) =>
  nowItems({ ...none, ...input }).map(({ kind, id, days }) => `${kind} ${id} ${days}`)

const task = (id: string, dueOn: string, promise?: 'ours' | 'theirs') => ({
  id: `task:${id}` as const,
  title: id,
  dueOn,
  ...(promise && { promise }),
})
const deal = (id: string, closeOn: string, worth?: number) => ({
  id: `deal:${id}` as const,
  name: id,
  closeOn,
  ...(worth !== undefined && { worth }),
})

describe('what needs the manager now', () => {
  it('brings up a task on the day of its reminder, however far off it is due', () => {
    const far = { ...task('far', '2026-12-24'), remindOn: TODAY }
    expect(listed({ tasks: [task('soon', '2026-11-26'), far] })).toEqual([
      'task task:far 30',
      'task task:soon 2',
    ])
    expect(listed({ tasks: [{ ...far, remindOn: '2026-11-25' }] })).toEqual([])
  })

  it('runs from the clock of today over late promises to what is due and what comes', () => {
    expect(
      listed({
        tasks: [
          task('soon', '2026-11-26'),
          task('today', TODAY),
          task('theirs', '2026-11-01', 'theirs'),
          task('ours', '2026-11-20', 'ours'),
          task('late', '2026-11-10'),
        ],
        meetings: [
          { id: 'interaction:m', subject: 'JBP', on: TODAY, startAt: '2026-11-24T10:00:00.000Z' },
          { id: 'interaction:t', subject: 'QBR', on: '2026-11-25' },
        ],
        deals: [deal('slip', '2026-11-20', 5), deal('slip2', '2026-10-01', 9), deal('near', '2026-11-25')],
        partners: [
          { id: 'partner:a', name: 'A', touchDueOn: '2026-11-01' },
          { id: 'partner:b', name: 'B', touchDueOn: '2026-10-01', unansweredSince: '2026-11-20' },
        ],
      }),
    ).toEqual([
      'meeting interaction:m 0',
      'promise task:ours -4',
      'promise task:theirs -23',
      'task task:late -14',
      'unanswered partner:b -4',
      'task task:today 0',
      'closing deal:near 1',
      'slipped deal:slip2 -54',
      'slipped deal:slip -4',
      'touch partner:a -23',
      'meeting interaction:t 1',
      'task task:soon 2',
    ])
  })

  it('leaves out what is over, what is far, and what is not due', () => {
    expect(
      listed({
        tasks: [task('far', '2026-11-27')],
        meetings: [
          {
            id: 'interaction:over',
            subject: 'Over',
            on: TODAY,
            startAt: '2026-11-24T07:00:00.000Z',
            endAt: '2026-11-24T08:00:00.000Z',
          },
          { id: 'interaction:far', subject: 'Far', on: '2026-11-26' },
        ],
        deals: [deal('far', '2026-12-02')],
        partners: [
          { id: 'partner:a', name: 'A', touchDueOn: '2026-11-25' },
          { id: 'partner:b', name: 'B', unansweredSince: '2026-11-23' },
          { id: 'partner:c', name: 'C' },
        ],
      }),
    ).toEqual([])
  })

  it('brings up decisions of registrations under 48 hours, and protections that end within the days set', () => {
    const clocked = (id: string, clock: Pick<Clock, 'kind' | 'state' | 'dueAt' | 'left'>) => ({
      id: `registration:${id}` as const,
      company: id,
      partnerId: 'partner:1' as const,
      clock,
    })
    const until = (id: string, left: number) =>
      clocked(id, {
        kind: 'protection',
        state: left < 0 ? 'over' : 'running',
        dueAt: '2026-11-30T00:00:00.000Z',
        left,
      })
    expect(
      listed({
        expiryDays: [30, 14, 7],
        registrations: [
          clocked('late', { kind: 'approval', state: 'over', dueAt: '2026-11-23T17:00:00.000Z', left: -60 }),
          clocked('soon', {
            kind: 'dispute',
            state: 'running',
            dueAt: '2026-11-26T08:00:00.000Z',
            left: 900,
          }),
          clocked('far', {
            kind: 'approval',
            state: 'running',
            dueAt: '2026-11-26T10:00:00.000Z',
            left: 960,
          }),
          clocked('asked', {
            kind: 'approval',
            state: 'paused',
            dueAt: '2026-11-24T10:00:00.000Z',
            left: 60,
          }),
          until('month', 30),
          until('later', 31),
          until('week', 7),
          until('ended', -1),
        ],
      }),
    ).toEqual([
      'decision registration:late -1',
      'decision registration:soon 1',
      'expiring registration:ended -1',
      'expiring registration:week 7',
      'expiring registration:month 30',
    ])
  })

  it('keeps a meeting that is still running', () => {
    const running = {
      id: 'interaction:run' as const,
      subject: 'Run',
      on: TODAY,
      startAt: '2026-11-24T08:30:00.000Z',
      endAt: '2026-11-24T09:30:00.000Z',
    }
    expect(listed({ meetings: [running] })).toEqual(['meeting interaction:run 0'])
  })

  it('folds each kind by itself and counts what it folds', () => {
    const items = nowItems({
      ...none,
      tasks: [task('1', TODAY), task('2', TODAY), task('3', TODAY)],
      deals: [deal('a', '2026-11-01', 1)],
    })
    const folded = shownItems(items, 2, new Set())
    expect(folded.shown.map(({ id }) => id)).toEqual(['task:1', 'task:2', 'deal:a'])
    expect([...folded.more]).toEqual([['task', 1]])
    expect(shownItems(items, 2, new Set(['task'])).shown).toHaveLength(4)
  })
})

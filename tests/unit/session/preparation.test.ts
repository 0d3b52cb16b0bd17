import { agendaOf, minutesOfAgenda, sectionsInWords } from '@shared/domain/session/agendaTemplates.ts'
import { checklistOf, checksOf } from '@shared/domain/session/checklist.ts'
import { lastActions } from '@shared/domain/session/lastActions.ts'
import { agendaBlock, checkItem } from '@shared/domain/session/schema.ts'
import { task } from '@shared/domain/task/schema.ts'
import { describe, expect, it } from 'vitest'

describe('agendas', () => {
  it('a JBP session is 250 minutes in ten blocks, a QBR 75 that open with last quarter’s actions', () => {
    expect(agendaOf('jbp')).toHaveLength(10)
    expect(minutesOfAgenda(agendaOf('jbp'))).toBe(250)
    expect(minutesOfAgenda(agendaOf('qbr'))).toBe(75)
    expect(agendaOf('qbr')[0]?.shows).toBe('lastActions')
    for (const kind of ['jbp', 'qbr'] as const) {
      for (const block of agendaOf(kind)) expect(agendaBlock.parse(block)).toEqual(block)
      expect(agendaOf(kind).at(-1)?.shows).toBe('recap')
    }
  })

  it('names the sections a block works on', () => {
    const motions = agendaOf('jbp').find(({ id }) => id === 'motions')
    expect(motions && sectionsInWords(motions)).toBe('Motions, Marketing and funding')
  })
})

describe('the checklist', () => {
  it('is due ten to three days before, each line once', () => {
    for (const kind of ['jbp', 'qbr'] as const) {
      const list = checklistOf(kind)
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
      for (const item of list) {
        expect(checkItem.parse(item)).toEqual(item)
        expect(item.daysBefore).toBeGreaterThanOrEqual(3)
        expect(item.daysBefore).toBeLessThanOrEqual(10)
      }
    }
  })

  it('tells each day from the day of the session', () => {
    const items = [
      { id: 'a', title: 'A', daysBefore: 10 },
      { id: 'b', title: 'B', daysBefore: 7 },
      { id: 'c', title: 'C', daysBefore: 3 },
      { id: 'd', title: 'D', daysBefore: 10, doneAt: '2027-01-01T10:00:00.000Z' },
    ]
    const checks = checksOf(items, '2027-03-05', '2027-02-25')
    expect(checks.map(({ dueOn, state }) => [dueOn, state])).toEqual([
      ['2027-02-23', 'late'],
      ['2027-02-26', 'due'],
      ['2027-03-02', 'open'],
      ['2027-02-23', 'done'],
    ])
  })
})

describe('what a session opens with', () => {
  const made = (id: string, fields: object) =>
    task.parse({
      id: `task:${id}`,
      title: id,
      createdAt: '2027-01-10T09:00:00.000Z',
      updatedAt: '2027-01-10T09:00:00.000Z',
      createdIn: 'i',
      ...fields,
    })
  const session = {
    id: 'session:now' as const,
    planId: 'plan:p' as const,
    on: '2027-04-10',
    kind: 'qbr' as const,
  }
  const held = (on: string) => [{ what: 'block' as const, at: `${on}T09:00:00.000Z`, blockId: 'a' }]
  const sessions = [
    { ...session, clock: [] },
    { id: 'session:last' as const, on: '2027-01-10', clock: held('2027-01-10') },
    { id: 'session:planned' as const, on: '2027-04-09', clock: [] },
    { id: 'session:next' as const, on: '2027-07-10', clock: held('2027-07-10') },
  ]
  const open = (tasks: readonly ReturnType<typeof made>[]) =>
    lastActions({ session, sessions, tasks, today: '2027-04-10', dayOf: at => at.slice(0, 10) }).map(
      ({ task, standing }) => `${task.title} ${standing}`,
    )

  it('is actions of its plan and of sessions before, worst first', () => {
    expect(
      open([
        made('kept', {
          sessionId: 'session:last',
          dueOn: '2027-02-01',
          doneAt: '2027-02-01T10:00:00.000Z',
        }),
        made('slow', { planId: 'plan:p', dueOn: '2027-02-01', doneAt: '2027-02-03T10:00:00.000Z' }),
        made('open', { sessionId: 'session:last', dueOn: '2027-05-01' }),
        made('late', { sessionId: 'session:last', dueOn: '2027-04-09' }),
        made('broken', { sessionId: 'session:last', dueOn: '2027-02-01', brokenOn: '2027-03-01' }),
        made('today', { planId: 'plan:p', sessionId: 'session:last', dueOn: '2027-04-10' }),
        made('other plan', { planId: 'plan:q', dueOn: '2027-02-01' }),
        made('this session', { sessionId: 'session:now', planId: 'plan:p', dueOn: '2027-02-01' }),
        made('later session', { sessionId: 'session:next', dueOn: '2027-02-01' }),
        made('long done', { planId: 'plan:p', doneAt: '2026-12-01T10:00:00.000Z' }),
        made('plain task', { dueOn: '2027-02-01' }),
      ]),
    ).toEqual(['late overdue', 'today dueSoon', 'open open', 'broken broken', 'slow late', 'kept kept'])
  })
})

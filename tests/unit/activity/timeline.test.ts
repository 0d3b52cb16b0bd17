import { USUAL_RULES } from '@shared/domain/reminder/rules.ts'
import { readCapture } from '@shared/domain/task/capture.ts'
import { describe, expect, it } from 'vitest'
import { capturedInWords, startsNote } from '../../../renderer/features/activity/viewModelCapture.ts'
import {
  interactionFields,
  interactionInput,
  type TaskInput,
  taskFields,
  taskInput,
} from '../../../renderer/features/activity/viewModelForms.ts'
import {
  dealInWords,
  interactionInWords,
  taskInWords,
} from '../../../renderer/features/activity/viewModelItem.ts'
import { type RemindInput, reminderInWords } from '../../../renderer/features/activity/viewModelReminder.ts'
import { timelineGroups } from '../../../renderer/features/activity/viewModelTimeline.ts'
import { dealRow, interactionRow, taskRow } from '../domain/rows.ts'

const TODAY = '2026-11-23'
const dayOf = (at: string) => at.slice(0, 10)
const NAMES = new Map([
  ['contact:z', 'Zoë'],
  ['contact:a', 'Ana'],
  ['deal:d', 'Retrofit'],
])

describe('a timeline', () => {
  const rows = {
    interactions: [
      interactionRow('plan2', { on: '2026-12-01' }),
      interactionRow('plan1', { on: '2026-11-24', startAt: '2026-11-24T14:00:00.000Z' }),
      interactionRow('late', { on: TODAY, startAt: `${TODAY}T15:00:00.000Z` }),
      interactionRow('early', { on: TODAY, startAt: `${TODAY}T09:00:00.000Z` }),
      interactionRow('old', { on: '2026-09-04' }),
    ],
    whole: true,
    tasks: [
      taskRow('open', { dueOn: '2026-11-20' }),
      taskRow('undated'),
      taskRow('sooner', { dueOn: '2026-11-10' }),
      taskRow('done', { doneAt: `${TODAY}T10:00:00.000Z`, dueOn: '2026-11-01' }),
    ],
    deals: [
      dealRow('won', { stage: 'won', closeOn: '2026-09-04' }),
      dealRow('open', { closeOn: '2026-12-01' }),
      dealRow('ancient', { stage: 'lost', closeOn: '2024-01-01' }),
    ],
  }
  const shape = (groups: ReturnType<typeof timelineGroups>) =>
    groups.map(({ title, items }) => [title, items.map(({ row }) => row.id.split(':')[1])])

  it('has plans on top, then what is to do, then days, newest first', () => {
    const groups = shape(timelineGroups(rows, TODAY, dayOf))
    expect(groups.slice(0, 3)).toEqual([
      ['Planned', ['plan1', 'plan2']],
      ['To do', ['sooner', 'open', 'undated']],
      ['Today', ['late', 'done', 'early']],
    ])
    expect(groups[3]?.[1]).toEqual(['old', 'won'])
    expect(groups[4]?.[1]).toEqual(['ancient'])
    expect(groups[4]?.[0]).toMatch(/2024/)
  })

  it('shows nothing older than what was read of the interactions', () => {
    const groups = shape(timelineGroups({ ...rows, whole: false }, TODAY, dayOf))
    expect(groups.flatMap(([, ids]) => ids)).not.toContain('ancient')
    expect(groups.flatMap(([, ids]) => ids)).toContain('won')
  })

  it('is empty when nothing was', () => {
    expect(timelineGroups({ interactions: [], whole: true, tasks: [], deals: [] }, TODAY, dayOf)).toEqual([])
  })
})

describe('an entry in words', () => {
  it('says who, how and about what, never an id', () => {
    const call = interactionRow('1', {
      kind: 'call',
      direction: 'in',
      on: TODAY,
      contactIds: ['contact:z', 'contact:a', 'contact:gone'],
      dealId: 'deal:d',
    })
    expect(interactionInWords(call, NAMES, TODAY)).toBe('Call from them · Zoë and Ana · Retrofit')
    expect(interactionInWords(interactionRow('1', { on: '2026-11-24' }), NAMES, TODAY)).toBe(
      'Tomorrow · Meeting',
    )
  })

  it('says how late a task is', () => {
    const said = (more: Parameters<typeof taskRow>[1]) => taskInWords(taskRow('1', more), NAMES, TODAY)
    expect(said({ dueOn: '2026-11-14', promise: 'ours', dealId: 'deal:d' })).toEqual({
      text: 'Our promise · 9 days late · Retrofit',
      tone: 'bad',
    })
    expect(said({ dueOn: TODAY })).toEqual({ text: 'Task · due today', tone: 'watch' })
    expect(said({ dueOn: '2026-11-24' }).text).toBe('Task · due tomorrow')
    expect(said({ dueOn: '2026-11-22' }).text).toBe('Task · 1 day late')
    expect(said({}).text).toBe('Task · no day')
    expect(said({ doneAt: `${TODAY}T10:00:00.000Z`, dueOn: '2026-11-01' })).toMatchObject({ tone: 'plain' })
  })

  it('says what part a partner had in a deal', () => {
    const partners = [
      { partnerId: 'partner:n' as const, role: 'sourced' as const, shareBp: 10_000 },
      { partnerId: 'partner:n' as const, role: 'delivered' as const, shareBp: 10_000 },
    ]
    expect(dealInWords(dealRow('1', { partners }), 'partner:n')).toMatch(/100.* · sourced and delivered$/)
    expect(dealInWords(dealRow('1'), undefined)).toMatch(/^\D?100/)
  })
})

describe('capture', () => {
  it('says what Enter would save', () => {
    const said = (text: string) => {
      const made = readCapture(text, { today: TODAY })
      return made && capturedInWords(made, TODAY)
    }
    expect(said('x')).toBe('Note')
    expect(said('x >tomorrow')).toBe('Task due tomorrow')
    expect(said('promise: x')).toBe('Our promise')
    expect(said('they promise: x >fri')).toMatch(/^Their promise due Fri/)
    expect(said('call in: x >today')).toBe('Call from them, with a task due today')
  })

  it('begins with any letter that is no key of the page', () => {
    for (const key of ['A', 'E', 'a', 't', '7', 'ß', '朝', '😀', '(']) expect(startsNote(key), key).toBe(true)
    for (const key of ['e', 'j', 'k', 'n', 'g', 'x', '/', '?', ' ', 'Enter', 'F5', 'Dead', 'ArrowDown'])
      expect(startsNote(key), key).toBe(false)
  })
})

describe('the forms', () => {
  it('give back the row they were opened on', () => {
    const row = interactionRow('1', {
      kind: 'meeting',
      on: TODAY,
      startAt: `${TODAY}T14:00:00.000Z`,
      endAt: `${TODAY}T15:00:00.000Z`,
      place: 'Here',
      contactIds: ['contact:z'],
      dealId: 'deal:d',
      text: 'Long',
    })
    expect(interactionFields(interactionInput(row), { partnerId: 'partner:n' })).toEqual({
      kind: 'meeting',
      subject: row.subject,
      on: TODAY,
      text: 'Long',
      startAt: row.startAt,
      endAt: row.endAt,
      place: 'Here',
      direction: undefined,
      contactIds: ['contact:z'],
      partnerId: 'partner:n',
      dealId: 'deal:d',
    })
    const task = taskRow('1', { dueOn: TODAY, remindAt: `${TODAY}T07:30:00.000Z`, promise: 'theirs' })
    expect(taskFields(taskInput(task), {}, '09:00')).toMatchObject({
      title: task.title,
      dueOn: TODAY,
      remindAt: task.remindAt,
      promise: 'theirs',
    })
  })

  it('leave out what a kind has not, and remind in the morning when only a day is said', () => {
    const note = { kind: 'note' as const, subject: 'x', on: TODAY, start: '10:00', contactIds: [] }
    expect(interactionFields({ ...note, place: 'Here', direction: 'in' }, {})).toMatchObject({
      startAt: undefined,
      place: undefined,
      direction: undefined,
    })
    expect(interactionFields({ ...note, kind: 'call' }, {}).direction).toBe('out')
  })

  it('remind when they are due, at a moment of their own, or never', () => {
    const fields = (input: Partial<TaskInput>) =>
      taskFields({ title: 'x', dueOn: TODAY, remind: 'due', ...input }, {}, '09:00')
    const at = (time: string, day = TODAY) => new Date(`${day}T${time}:00`).toISOString()
    expect(fields({ remindTime: '08:00' })).toMatchObject({ remindAt: undefined, silent: undefined })
    expect(fields({ remind: 'moment', remindTime: '08:00' }).remindAt).toBe(at('08:00'))
    expect(fields({ remind: 'moment', remindOn: '2026-12-24' }).remindAt).toBe(at('09:00', '2026-12-24'))
    expect(fields({ remind: 'moment', dueOn: undefined }).remindAt).toBeUndefined()
    expect(fields({ remind: 'never', remindTime: '08:00' })).toMatchObject({
      remindAt: undefined,
      silent: true,
    })
    const silent = taskRow('1', { dueOn: TODAY, silent: true })
    expect(taskInput(silent)).toMatchObject({ remind: 'never', remindOn: undefined })
    expect(taskFields(taskInput(silent), {}, '09:00').silent).toBe(true)
  })

  it('say what will happen', () => {
    const now = new Date(`${TODAY}T10:00:00`).getTime()
    const words = (input: Partial<RemindInput>, rules = USUAL_RULES) =>
      reminderInWords({ dueOn: TODAY, remind: 'moment', ...input }, rules, TODAY, now)
    expect(words({ remindTime: '14:30' })).toMatch(/^Today, (14:30|2:30.PM)\.$/)
    expect(words({ remindTime: '19:30' })).toMatch(/quiet hours: it waits until tomorrow, (08:00|8:00.AM)\.$/)
    expect(words({ remind: 'due', remindTime: '19:30' })).toContain('has passed')
    expect(words({ dueOn: undefined })).toContain('Give it a day')
    expect(words({ remind: 'never' })).toContain('stays on Today')
    expect(words({}, { ...USUAL_RULES, on: false })).toContain('switched off')
  })
})

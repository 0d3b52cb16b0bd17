import { decide, FORGET_MS, type ReminderRecord } from '@shared/domain/reminder/decide.ts'
import { meetingReminder, type Reminder, taskReminder } from '@shared/domain/reminder/reminder.ts'
import { readRules, USUAL_RULES } from '@shared/domain/reminder/rules.ts'
import { describe, expect, it } from 'vitest'
import { zoneOf } from '../../property/reminder/zone.ts'
import { interactionRow, taskRow } from '../domain/rows.ts'

/** One hour east of UTC. */
const LOCAL = zoneOf(60, 60, 0)
const at = (local: string) => Date.parse(`${local}:00.000+01:00`)
const iso = (local: string) => new Date(at(local)).toISOString()
const BEFORE = '2026-01-01T00:00:00.000Z'

const task = (id: string, more: object) =>
  taskReminder({ ...taskRow(id, more), updatedAt: BEFORE }, USUAL_RULES, LOCAL)
const due = (id: string, dueOn: string): Reminder => {
  const made = task(id, { dueOn })
  if (!made) throw new Error('no reminder')
  return made
}
const shownAt = (reminders: readonly Reminder[], now: string, record?: ReminderRecord, rules = USUAL_RULES) =>
  decide(reminders, at(now), record, rules, LOCAL)
const keys = ({ show }: { readonly show: readonly Reminder[] }) => show.map(({ id }) => id)
const until = (moment: string): ReminderRecord => ({ until: at(moment), shown: {} })

describe('a task is brought up', () => {
  it('at its own moment, else in the morning of its day', () => {
    expect(task('1', { dueOn: '2026-11-25' })?.at).toBe(at('2026-11-25T09:00'))
    const remindAt = iso('2026-11-24T16:30')
    expect(task('1', { dueOn: '2026-11-25', remindAt })?.at).toBe(at('2026-11-24T16:30'))
    expect(task('1', { remindAt })?.at).toBe(at('2026-11-24T16:30'))
  })

  it('not when it is done, has no day, or somebody said so', () => {
    expect(task('1', {})).toBeUndefined()
    expect(task('1', { dueOn: '2026-11-25', doneAt: BEFORE })).toBeUndefined()
    expect(task('1', { dueOn: '2026-11-25', silent: true })).toBeUndefined()
  })
})

describe('a meeting is brought up', () => {
  const row = (more: object) => interactionRow('1', { kind: 'meeting', ...more })
  const startAt = iso('2026-11-25T10:00')

  it('some minutes before it starts, and not any more once it is over', () => {
    const made = meetingReminder(row({ startAt, endAt: iso('2026-11-25T11:00') }), USUAL_RULES)
    expect(made).toMatchObject({ at: at('2026-11-25T09:45'), lapsesAt: at('2026-11-25T11:00') })
    expect(meetingReminder(row({ startAt }), USUAL_RULES)?.lapsesAt).toBe(at('2026-11-25T10:30'))
  })

  it('not without a start, not when it is a call, not when that is switched off', () => {
    expect(meetingReminder(row({}), USUAL_RULES)).toBeUndefined()
    expect(meetingReminder(row({ startAt, kind: 'call' }), USUAL_RULES)).toBeUndefined()
    expect(meetingReminder(row({ startAt }), { ...USUAL_RULES, meetingMinutes: 0 })).toBeUndefined()
  })
})

describe('what is shown now', () => {
  it('is what came due since the last look, the earliest first, and then never again', () => {
    const list = [due('b', '2026-11-25'), due('a', '2026-11-24')]
    const first = shownAt(list, '2026-11-25T09:00', until('2026-11-23T12:00'))
    expect(keys(first)).toEqual(['task:a', 'task:b'])
    expect(keys(shownAt(list, '2026-11-25T09:01', first.record))).toEqual([])
    // The clock is put back by an hour.
    expect(keys(shownAt(list, '2026-11-25T08:30', first.record))).toEqual([])
    expect(keys(shownAt(list, '2026-11-25T09:00', first.record))).toEqual([])
  })

  it('waits over the night and the weekend, and tells when to look again', () => {
    const friday = task('1', { remindAt: iso('2026-11-27T20:00') })
    const saturday = due('2', '2026-11-28')
    const list = friday ? [friday, saturday] : []
    const held = shownAt(list, '2026-11-27T20:00', until('2026-11-27T18:00'))
    expect(keys(held)).toEqual([])
    expect(held.next).toBe(at('2026-11-30T08:00'))
    const monday = shownAt(list, '2026-11-30T08:00', held.record)
    expect(keys(monday)).toEqual(['task:1', 'task:2'])
    const weekdaysToo = { ...USUAL_RULES, quietWeekends: false }
    expect(keys(shownAt(list, '2026-11-28T09:00', held.record, weekdaysToo))).toEqual(['task:1', 'task:2'])
    expect(
      keys(shownAt(list, '2026-11-27T20:00', until('2026-11-27T18:00'), { ...USUAL_RULES, quiet: false })),
    ).toEqual(['task:1'])
  })

  it('is nothing the first time, nothing of long ago, and nothing that passed while reminders were off', () => {
    const list = [due('1', '2026-11-25')]
    expect(keys(shownAt(list, '2026-11-25T10:00'))).toEqual([])
    const longAfter = new Date(at('2026-11-25T10:00') + FORGET_MS).toISOString().slice(0, 16)
    expect(keys(shownAt(list, longAfter, until('2026-11-24T10:00')))).toEqual([])
    const off = shownAt(list, '2026-11-25T10:00', until('2026-11-24T10:00'), { ...USUAL_RULES, on: false })
    expect(off).toMatchObject({ show: [], next: undefined })
    expect(keys(shownAt(list, '2026-11-25T10:01', off.record))).toEqual([])
  })

  it('is not a task that was written after its moment had passed', () => {
    const [made] = [due('1', '2026-11-25')]
    const late = { ...made, writtenAt: at('2026-11-25T10:00') }
    expect(keys(shownAt([late], '2026-11-25T10:00', until('2026-11-25T08:30')))).toEqual([])
  })
})

describe('kept rules', () => {
  it('are read one by one: what is missing or broken is as usual', () => {
    expect(readRules(undefined)).toEqual(USUAL_RULES)
    expect(readRules({ quietFrom: '25:00', dayTime: '10:30', meetingMinutes: 7, on: 'yes' })).toEqual({
      ...USUAL_RULES,
      dayTime: '10:30',
    })
    const own = { ...USUAL_RULES, on: false, meetingMinutes: 0 }
    expect(readRules(JSON.parse(JSON.stringify(own)))).toEqual(own)
  })
})

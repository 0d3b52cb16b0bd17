import { cadenceDays, isCourted } from '@shared/domain/cadence/cadence.ts'
import { lastTouchOn, touchDueOn, unansweredOf } from '@shared/domain/cadence/touch.ts'
import { INTERACTION_KINDS } from '@shared/domain/interaction/schema.ts'
import { isOpenTask } from '@shared/domain/task/schema.ts'
import { addDays, daysBetween, weekdayOf } from '@shared/lib/calendarDate.ts'
import { describe, expect, it } from 'vitest'
import { bookOf, SEEDS, TODAY } from './book.ts'

const DAYS = ['2026-02-10', '2026-12-31', TODAY]

describe.each(SEEDS.flatMap(seed => DAYS.map(today => ({ seed, today }))))(
  'what was said and is to do in seed $seed on $today',
  ({ seed, today }) => {
    const rows = bookOf(seed, { today, now: `${today}T08:00:00.000Z` })
    const of = (id: string) => rows.interactions.filter(({ partnerId }) => partnerId === id)
    const courted = rows.partners.filter(({ status }) => isCourted(status))
    const late = courted.filter(({ id, tier }) => {
      const last = lastTouchOn(of(id), today)
      return touchDueOn(last, today, cadenceDays({}, tier)) < today
    })

    it('is half a year of every kind, and a few meetings within two weeks', () => {
      expect(new Set(rows.interactions.map(({ kind }) => kind))).toEqual(new Set(INTERACTION_KINDS))
      const ages = rows.interactions.map(({ on }) => daysBetween(on, today))
      expect(Math.max(...ages)).toBeGreaterThan(150)
      expect(Math.max(...ages)).toBeLessThanOrEqual(182)
      expect(Math.min(...ages)).toBeGreaterThanOrEqual(-16)
      const ahead = rows.interactions.filter(({ on }) => on > today)
      expect(ahead.length).toBeGreaterThanOrEqual(4)
      expect(ahead.every(({ kind, startAt }) => kind === 'meeting' && startAt !== undefined)).toBe(true)
      expect(rows.interactions.filter(({ on, kind }) => kind === 'meeting' && weekdayOf(on) > 5)).toEqual([])
    })

    it('keeps most partners in rhythm and leaves a few to reach, a few that wait for an answer', () => {
      expect(late.length).toBeGreaterThanOrEqual(4)
      expect(late.length).toBeLessThanOrEqual(courted.length / 2)
      const waiting = courted.filter(({ id }) => unansweredOf(of(id), today))
      expect(waiting.length).toBeGreaterThanOrEqual(3)
      expect(waiting.length).toBeLessThanOrEqual(courted.length / 3)
    })

    it('has tasks and promises that are late, due this week, later and done', () => {
      const open = rows.tasks.filter(isOpenTask)
      const due = (from: number, to: number) =>
        open.filter(({ dueOn = '' }) => dueOn >= addDays(today, from) && dueOn <= addDays(today, to)).length
      expect(due(-60, -1)).toBeGreaterThanOrEqual(3)
      expect(due(0, 7)).toBeGreaterThanOrEqual(3)
      expect(due(8, 60)).toBeGreaterThanOrEqual(2)
      expect(new Set(open.map(({ promise }) => promise))).toEqual(new Set([undefined, 'ours', 'theirs']))
      const done = rows.tasks.filter(task => !isOpenTask(task))
      expect(done.length).toBeGreaterThanOrEqual(20)
      expect(done.filter(({ doneAt = '9' }) => doneAt > `${today}T08`)).toEqual([])
    })

    it('speaks of names, never of blanks', () => {
      const said = [
        ...rows.interactions.map(({ subject, text }) => `${subject} ${text ?? ''}`),
        ...rows.tasks.map(({ title }) => title),
      ]
      expect(said.filter(text => /[{}]|undefined/.test(text))).toEqual([])
    })
  },
)

it('a large book has a few of each partner, so that it can be made and opened', () => {
  const rows = bookOf(11, { partners: 1_200, deals: 2_400 })
  expect(rows.interactions.length).toBeGreaterThan(1_200)
  expect(rows.interactions.length).toBeLessThan(6_000)
  expect(rows.tasks.length).toBeLessThan(1_200)
})

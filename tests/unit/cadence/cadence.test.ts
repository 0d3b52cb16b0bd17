import { cadenceDays, isCourted } from '@shared/domain/cadence/cadence.ts'
import { lastTouchOn, overdueBy, touchDueOn, unansweredOf } from '@shared/domain/cadence/touch.ts'
import type { Interaction } from '@shared/domain/interaction/schema.ts'
import { workspace, workspaceFields } from '@shared/domain/workspace/schema.ts'
import { describe, expect, it } from 'vitest'
import { interactionRow } from '../domain/rows.ts'

const TODAY = '2026-08-10'
const said = (kind: Interaction['kind'], on: string, more: Partial<Interaction> = {}) =>
  interactionRow(`${kind} ${on}`, { kind, on, partnerId: 'partner:n', ...more })

describe('cadence', () => {
  it('is the convention until somebody sets another', () => {
    const tiers = ['Platinum', 'Gold', 'Silver', 'Registered', 'Bespoke', undefined]
    expect(tiers.map(tier => cadenceDays({}, tier))).toEqual([14, 30, 60, 90, 90, 90])
    const own = { cadence: { Gold: 7 }, cadenceDefault: 45 }
    expect(tiers.map(tier => cadenceDays(own, tier))).toEqual([45, 7, 45, 45, 45, 45])
  })

  it('is for partners one works with', () => {
    expect((['candidate', 'onboarding', 'active', 'paused', 'ended'] as const).map(isCourted)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ])
  })

  it('is an addition to the settings: a workspace saved before has none and still opens', () => {
    const stamps = { createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' }
    const old = { ...workspaceFields.parse({}), id: 'workspace:main', ...stamps, createdIn: 'x' }
    expect(workspace.parse(old)).toEqual(old)
    for (const wrong of [{ Gold: 0 }, { Gold: 1.5 }, { Gold: 800 }, { Gold: Number.NaN }])
      expect(workspaceFields.safeParse({ cadence: wrong }).success).toBe(false)
  })
})

describe('the last touch', () => {
  it('is the newest meeting, call or mail up to today, either way; notes and plans are none', () => {
    expect(lastTouchOn([], TODAY)).toBeUndefined()
    expect(lastTouchOn([said('note', '2026-08-01')], TODAY)).toBeUndefined()
    const past = [said('call', '2026-07-01'), said('mail', '2026-07-09', { direction: 'in' })]
    expect(lastTouchOn(past, TODAY)).toBe('2026-07-09')
    expect(lastTouchOn([...past, said('meeting', '2026-08-11')], TODAY)).toBe('2026-07-09')
    expect(lastTouchOn([...past, said('meeting', TODAY)], TODAY)).toBe(TODAY)
  })

  it('is due again after the days of the tier, from the day it came into the book if never', () => {
    expect(touchDueOn('2026-07-09', '2026-01-01', 30)).toBe('2026-08-08')
    expect(touchDueOn(undefined, '2026-08-01', 30)).toBe('2026-08-31')
    expect([overdueBy('2026-08-08', TODAY), overdueBy(TODAY, TODAY), overdueBy('2026-09-01', TODAY)]).toEqual(
      [2, 0, 0],
    )
  })
})

describe('a word nobody answered', () => {
  const mail = (on: string, more: Partial<Interaction> = {}) => said('mail', on, { direction: 'in', ...more })

  it('waits since the oldest one after our last', () => {
    expect(unansweredOf([], TODAY)).toBeUndefined()
    expect(unansweredOf([mail('2026-08-01')], TODAY)).toEqual({ since: '2026-08-01', kind: 'mail' })
    const rows = [mail('2026-07-01'), said('call', '2026-07-02', { direction: 'out' }), mail('2026-08-03')]
    expect(unansweredOf([...rows, mail('2026-08-05')], TODAY)).toEqual({ since: '2026-08-03', kind: 'mail' })
  })

  it('is answered by anything of ours that is later, by no note and by no plan', () => {
    const asked = mail('2026-08-01')
    expect(unansweredOf([asked, said('note', '2026-08-02')], TODAY)).toBeDefined()
    expect(unansweredOf([asked, said('meeting', '2026-08-12')], TODAY)).toBeDefined()
    expect(unansweredOf([asked, said('mail', '2026-07-31', { direction: 'out' })], TODAY)).toBeDefined()
    expect(unansweredOf([asked, said('meeting', '2026-08-02')], TODAY)).toBeUndefined()
    expect(unansweredOf([asked, said('mail', '2026-08-02', { direction: 'out' })], TODAY)).toBeUndefined()
  })

  it('on the same day is answered by what is later by the clock, else by what was written down later', () => {
    const at = (hour: string) => ({ startAt: `2026-08-01T${hour}:00:00.000Z` })
    const noted = (hour: string) => ({ createdAt: `2026-08-01T${hour}:00:00.000Z` })
    const out = (more: object) => said('call', '2026-08-01', { direction: 'out', ...more })
    expect(unansweredOf([mail('2026-08-01', at('10')), out(at('09'))], TODAY)).toBeDefined()
    expect(unansweredOf([mail('2026-08-01', at('10')), out(at('11'))], TODAY)).toBeUndefined()
    expect(unansweredOf([mail('2026-08-01', noted('10')), out(noted('09'))], TODAY)).toBeDefined()
    expect(unansweredOf([mail('2026-08-01', noted('10')), out(noted('10'))], TODAY)).toBeUndefined()
  })
})

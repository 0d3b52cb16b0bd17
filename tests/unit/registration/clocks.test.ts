import { lockDay } from '@shared/domain/attribution/clock.ts'
import { type ClockInput, clocksOf, clockThatMatters } from '@shared/domain/registration/clocks.ts'
import { regionTimes } from '@shared/domain/registration/region.ts'
import type { Registration, RegistrationStep } from '@shared/domain/registration/schema.ts'
import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import { describe, expect, it } from 'vitest'
import { offersOf } from '../../../renderer/features/registrations/viewModelActions.ts'
import { clockWords } from '../../../renderer/features/registrations/viewModelWords.ts'
import { registrationRow } from '../conflict/rows.ts'

const policy = policyOf({
  policy: { calendars: [{ region: 'Pacific', timeZone: 'America/Los_Angeles' }] },
})
const times = regionTimes(policy, 'UTC')

const step = (event: string, at: string): RegistrationStep =>
  ({ at, by: 'Ada', event, from: 'draft', to: 'draft' }) as RegistrationStep
const APPROVED = step('approve', '2026-03-01T10:00:00.000Z')
const END = '2026-03-31'

const inState = (state: Registration['state'], ...steps: RegistrationStep[]): Registration =>
  registrationRow('it', { state, steps: [APPROVED, ...steps], protectedUntil: END })

const clocks = (registration: Registration, now: string) =>
  clocksOf({ registration, conflicts: [], policy, time: times(registration.territory), now })

describe('the clocks of a protection that ended', () => {
  const expired = inState('expired', step('expire', '2026-04-02T08:00:00.000Z'))

  it('stand still once it was closed: nothing is left to do', () => {
    const all = clocks(expired, '2026-04-20T08:00:00.000Z')
    expect(all.find(({ kind }) => kind === 'protection')?.state).toBe('stopped')
    expect(clockThatMatters(expired, all)).toBeUndefined()
  })

  it('ask for it to be closed until it is', () => {
    const approved = inState('approved')
    expect(clockThatMatters(approved, clocks(approved, '2026-04-01T08:00:00.000Z'))).toMatchObject({
      kind: 'protection',
      state: 'over',
    })
  })

  it('offer that when the last day is over there, wherever the user is', () => {
    const there = { ...inState('approved'), territory: 'Pacific' }
    expect(offersOf(there, clocks(there, '2026-04-01T05:00:00.000Z'))).not.toContain('expire')
    expect(offersOf(there, clocks(there, '2026-04-01T08:00:00.000Z'))).toContain('expire')
  })
})

describe('the attribution clock', () => {
  const converted = inState('converted', step('convert', '2026-03-10T08:00:00.000Z'))
  const clockOf = (deal: ClockInput['deal'], now: string) =>
    clocksOf({ registration: converted, conflicts: [], policy, time: times(undefined), now, deal }).find(
      ({ kind }) => kind === 'attribution',
    )

  it('ends before the day on which the credits are locked', () => {
    const deal = { createdAt: '2026-03-10T08:00:00.000Z', openedOn: '2026-03-10' }
    const lock = lockDay(deal, policy, at => at.slice(0, 10))
    expect(clockOf(deal, `${addDays(lock, -1)}T23:00:00.000Z`)?.state).toBe('running')
    expect(clockOf(deal, `${lock}T00:00:00.000Z`)?.state).toBe('over')
  })

  it('counts from the day the deal entered the pipeline where that is later', () => {
    const deal = { createdAt: '2026-03-10T08:00:00.000Z', openedOn: '2026-03-20' }
    const lock = lockDay(deal, policy, at => at.slice(0, 10))
    expect(clockOf(deal, '2026-03-21T08:00:00.000Z')?.lastDay).toBe(addDays(lock, -1))
  })
})

describe('an extension', () => {
  const said = (row: Registration): string | undefined => {
    const clock = clocks(row, '2026-03-20T08:00:00.000Z').find(({ kind }) => kind === 'extension')
    return clock && clockWords(clock, '2026-03-20').text
  }

  it('is used once it was had', () => {
    expect(said(inState('extended', step('extend', '2026-03-15T08:00:00.000Z')))).toBe('used')
  })

  it('that nobody had is not used when the registration is withdrawn', () => {
    expect(said(inState('withdrawn', step('withdraw', '2026-03-15T08:00:00.000Z')))).toBe('no longer counts')
  })
})

import { lockDay } from '@shared/domain/attribution/clock.ts'
import { amendCredits, lockCredits, lockLinksOf } from '@shared/domain/attribution/commands.ts'
import { creditDeal } from '@shared/domain/attribution/credits.ts'
import { standingCredit } from '@shared/domain/attribution/standing.ts'
import { deleteDeals } from '@shared/domain/deal/commands.ts'
import type { Deal } from '@shared/domain/deal/schema.ts'
import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import { zoneTime } from '@shared/lib/zoneTime.ts'
import { describe, expect, it } from 'vitest'
import { MemoryStore } from '../domain/memoryStore.ts'
import { customerRow, dealRow, partnerRow } from '../domain/rows.ts'
import { callOf, registrationOf } from './rows.ts'

const zone = 'Europe/Berlin'
const deal: Deal = dealRow('1', {
  customerId: 'customer:1',
  openedOn: '2026-01-04',
  partners: [{ partnerId: 'partner:1', role: 'sourced', shareBp: 10_000 }],
})

// Written down on 5 January, a day after it was opened: locked 14 days after that.
const LOCK = '2026-01-19'

const store = (...calls: ReturnType<typeof callOf>[]) =>
  new MemoryStore()
    .put('partners', partnerRow('1'), partnerRow('2'))
    .put('customers', customerRow('1'))
    .put('deals', deal)
    .put('interactions', ...calls)

const lock = (held: MemoryStore, today: string) =>
  held.commit(lockCredits, { deals: [lockLinksOf(deal)], today, zone })
const locked = (held: MemoryStore) => held.all('attributions')[0]

describe('the lock', () => {
  it('comes on its day, not before, and once', () => {
    const held = store(callOf('1', { on: '2026-01-10' }))
    lock(held, '2026-01-18')
    expect(locked(held)).toBeUndefined()
    lock(held, LOCK)
    lock(held, '2026-02-19')
    expect(held.all('attributions')).toHaveLength(1)
    expect(locked(held)).toMatchObject({
      lockedOn: LOCK,
      credits: [{ partnerId: 'partner:1', kind: 'influenced', amount: { minor: 100_00, currency: 'EUR' } }],
    })
  })

  it('freezes the day it was due, however late it was asked for', () => {
    const held = store(callOf('1', { on: '2026-01-20' }))
    lock(held, '2026-03-01')
    expect(locked(held)).toMatchObject({ lockedOn: LOCK, credits: [] })
  })

  it('passes over deals without partners and deals that are gone', () => {
    const held = store().put('deals', { ...deal, partners: [] })
    expect(lock(held, '2026-03-01')).toMatchObject({ ok: true, value: { changes: [] } })
    held.commit(deleteDeals, { ids: [deal.id] })
    expect(lock(held, '2026-03-01')).toMatchObject({ ok: true, value: { changes: [] } })
  })

  it('goes with its deal', () => {
    const held = store(callOf('1', { on: '2026-01-10' }))
    lock(held, LOCK)
    held.commit(deleteDeals, { ids: [deal.id] })
    expect(locked(held)).toBeUndefined()
  })

  it('counts calendar days where the user is', () => {
    const late = dealRow('2', { createdAt: '2026-01-05T23:30:00.000Z' })
    const day = (of: string) =>
      lockDay(late, policyOf({}), instant => zoneTime(of).dayAt(Date.parse(instant)))
    expect(['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland'].map(day)).toEqual([
      '2026-01-19',
      '2026-01-19',
      '2026-01-20',
      '2026-01-20',
    ])
    // Over the night the clocks change.
    const spring = dealRow('3', { createdAt: '2026-03-08T07:30:00.000Z' })
    expect(
      lockDay(spring, policyOf({}), instant => zoneTime('America/Los_Angeles').dayAt(Date.parse(instant))),
    ).toBe('2026-03-21')
  })

  it('counts from when an imported deal came into the book', () => {
    const old = dealRow('4', { openedOn: '2019-05-01' })
    expect(lockDay(old, policyOf({}), instant => zoneTime(zone).dayAt(Date.parse(instant)))).toBe(LOCK)
  })
})

describe('after the lock', () => {
  const approved = registrationOf('1', { customerId: 'customer:1', protectedFrom: '2026-01-02' })
  const amend = (held: MemoryStore, reason: string, recordId = 'registration:1', shareBp = 10_000) =>
    held.commit(amendCredits, {
      deal: lockLinksOf(deal),
      zone,
      reason,
      credits: [
        {
          partnerId: 'partner:1',
          kind: 'sourced',
          shareBp,
          evidence: [{ kind: 'registration', recordId, on: '2026-01-02' }],
        },
      ],
    })
  const standing = (held: MemoryStore) =>
    standingCredit(
      deal,
      creditDeal({
        deal,
        sources: {
          registrations: held.all('registrations'),
          leads: [],
          interactions: held.all('interactions'),
        },
        policy: policyOf({}),
        today: '2026-03-01',
        dayAt: instant => zoneTime(zone).dayAt(Date.parse(instant)),
      }),
      locked(held),
    )

  it('later evidence changes nothing by itself', () => {
    const held = store(callOf('1', { on: '2026-01-10' }))
    lock(held, LOCK)
    held.put('registrations', approved)
    expect(standing(held)).toMatchObject({
      lockedOn: LOCK,
      totals: { sourced: 0, influenced: 100_00 },
      parts: [{ verdict: 'influenced', now: 'sourced' }],
    })
  })

  it('an amendment needs a reason and evidence, and leaves a line', () => {
    const held = store(callOf('1', { on: '2026-01-10' }))
    expect(amend(held, 'Found')).toMatchObject({ ok: false, error: { code: 'notLocked' } })
    lock(held, LOCK)
    held.put('registrations', approved)
    expect(amend(held, ' ')).toMatchObject({ ok: false, error: { code: 'reason' } })
    expect(amend(held, 'Found', 'registration:9')).toMatchObject({ ok: false, error: { code: 'evidence' } })
    expect(amend(held, 'The registration was on paper', 'registration:1', 8_000).ok).toBe(true)
    expect(locked(held)?.amendments).toMatchObject([
      {
        by: 'Ana Ruiz',
        reason: 'The registration was on paper',
        credits: [{ kind: 'sourced', amount: { minor: 80_00 } }],
      },
    ])
    expect(locked(held)?.credits).toMatchObject([{ kind: 'influenced' }])
    expect(standing(held).totals).toEqual({ sourced: 80_00, influenced: 0, claimed: 0, rest: 20_00 })
  })

  it('amounts follow the deal, so that credit is never above it', () => {
    const held = store(callOf('1', { on: '2026-01-10' }))
    lock(held, LOCK)
    const smaller = { ...deal, amount: { minor: 40_00, currency: 'EUR' } }
    const live = creditDeal({
      deal: smaller,
      sources: { registrations: [], leads: [], interactions: [] },
      policy: policyOf({}),
      today: '2026-03-01',
      dayAt: instant => zoneTime(zone).dayAt(Date.parse(instant)),
    })
    expect(standingCredit(smaller, live, locked(held)).totals).toMatchObject({ influenced: 40_00, rest: 0 })
  })
})

import { creditDeal } from '@shared/domain/attribution/credits.ts'
import { explainPart } from '@shared/domain/attribution/explain.ts'
import type { Deal } from '@shared/domain/deal/schema.ts'
import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import { zoneTime } from '@shared/lib/zoneTime.ts'
import { describe, expect, it } from 'vitest'
import { dealRow } from '../domain/rows.ts'
import { callOf, leadOf, registrationOf } from './rows.ts'

const sourcedBy = (...ids: number[]): Deal['partners'] =>
  ids.map(id => ({ partnerId: `partner:${id}`, role: 'sourced', shareBp: 10_000 / ids.length }))

const deal = dealRow('1', {
  customerId: 'customer:1',
  openedOn: '2026-01-20',
  partners: sourcedBy(1),
})

const credit = (
  over: Partial<Deal>,
  sources: Partial<Parameters<typeof creditDeal>[0]['sources']> = {},
  today = '2026-03-01',
) =>
  creditDeal({
    deal: { ...deal, ...over },
    sources: { registrations: [], leads: [], interactions: [], ...sources },
    policy: policyOf({}),
    today,
    dayAt: instant => zoneTime('Europe/Berlin').dayAt(Date.parse(instant)),
  })

const verdicts = (answer: ReturnType<typeof credit>) =>
  answer.parts.map(({ verdict, minor }) => [verdict, minor])

describe('sourced', () => {
  it('is only claimed without evidence, and adds up to nothing', () => {
    const answer = credit({})
    expect(verdicts(answer)).toEqual([['claimed', 100_00]])
    expect(answer.totals).toEqual({ sourced: 0, influenced: 0, claimed: 100_00, rest: 0 })
  })

  it('counts by an approved registration of the customer dated on or before the deal', () => {
    const approved = (day: string) => [registrationOf('1', { customerId: 'customer:1', protectedFrom: day })]
    expect(verdicts(credit({}, { registrations: approved('2026-01-20') }))).toEqual([['sourced', 100_00]])
    expect(verdicts(credit({}, { registrations: approved('2026-01-21') }))).toEqual([['claimed', 100_00]])
  })

  it('counts by the registration it was converted from, even after its window', () => {
    const lapsed = registrationOf('1', { protectedUntil: '2026-01-15', state: 'converted' })
    expect(verdicts(credit({ registrationId: lapsed.id }, { registrations: [lapsed] }))).toEqual([
      ['sourced', 100_00],
    ])
    const loose = { ...lapsed, customerId: 'customer:1' as const }
    expect(credit({}, { registrations: [loose] }).parts[0]?.traces[0]?.why).toBe('lapsedBefore')
  })

  it('does not count by one that waits, was refused, is about another deal or other products', () => {
    const of = (fields: object) => registrationOf('1', { customerId: 'customer:1', ...fields })
    const why = (fields: object) =>
      credit({ productIds: ['product:1'] }, { registrations: [of(fields)] }).parts[0]?.traces[0]?.why
    expect(why({ state: 'underReview', protectedFrom: undefined })).toBe('notApproved')
    expect(why({ state: 'rejected' })).toBe('refused')
    expect(why({ state: 'withdrawn' })).toBe('refused')
    expect(why({ productIds: ['product:2'] })).toBe('otherProducts')
    expect(credit({}, { registrations: [of({ dealId: 'deal:2' })] }).traces).toEqual([])
  })

  it('counts by a referral dated before the deal, not by a lead of ours that it took on', () => {
    const referred = leadOf('1', { referredBy: 'partner:1', receivedOn: '2026-01-02', dealId: 'deal:1' })
    expect(verdicts(credit({}, { leads: [referred] }))).toEqual([['sourced', 100_00]])
    const offer = { partnerId: 'partner:1', offeredAt: '2026-01-02T09:00:00.000Z' } as const
    const accepted = leadOf('1', {
      dealId: 'deal:1',
      offers: [
        { ...offer, answerBy: '2026-01-04T09:00:00.000Z', answer: 'accepted', answeredAt: offer.offeredAt },
      ],
    })
    expect(verdicts(credit({}, { leads: [accepted] }))).toEqual([['influenced', 100_00]])
  })
})

describe('influenced', () => {
  const influencing: Partial<Deal> = {
    partners: [{ partnerId: 'partner:1', role: 'influenced', shareBp: 5_000 }],
  }

  it('needs a dated touch inside the window; notes, plans and other deals are none', () => {
    const by = (fields: object) => verdicts(credit(influencing, { interactions: [callOf('1', fields)] }))
    expect(by({})).toEqual([['influenced', 50_00]])
    expect(by({ dealId: undefined, customerId: 'customer:1' })).toEqual([['influenced', 50_00]])
    expect(by({ kind: 'note' })).toEqual([['none', undefined]])
    expect(by({ on: '2026-03-02' })).toEqual([['none', undefined]])
    expect(by({ dealId: 'deal:2', customerId: 'customer:1' })).toEqual([['none', undefined]])
    expect(by({ on: '2025-09-01' })).toEqual([['none', undefined]])
  })

  it('ends with the deal', () => {
    const closed: Partial<Deal> = { ...influencing, stage: 'won', closeOn: '2026-01-31' }
    expect(verdicts(credit(closed, { interactions: [callOf('1')] }))).toEqual([['none', undefined]])
  })

  it('is what a claim without evidence counts for, and says so', () => {
    const answer = credit({}, { interactions: [callOf('1')] })
    expect(answer.parts[0]).toMatchObject({ verdict: 'influenced', unproven: true })
    const [part] = answer.parts
    expect(part && explainPart(part, { credit: answer, date: day => day })).toEqual({
      why: '1 dated event between 2025-09-02 and 2026-03-01. Nothing shows that it brought the deal.',
      change: 'An approved registration or a referral dated on or before 2026-01-20 would make it sourced.',
    })
  })

  it('takes only what sourced credit left', () => {
    const partners: Deal['partners'] = [
      { partnerId: 'partner:2', role: 'influenced', shareBp: 6_000 },
      { partnerId: 'partner:1', role: 'sourced', shareBp: 7_000 },
    ]
    const sources = {
      registrations: [registrationOf('1', { customerId: 'customer:1' })],
      interactions: [callOf('1', { partnerId: 'partner:2' })],
    }
    const answer = credit({ partners }, sources)
    expect(verdicts(answer)).toEqual([
      ['sourced', 70_00],
      ['influenced', 30_00],
    ])
    expect(answer.parts[1]?.capped).toBe(true)
  })
})

it('splits several sourced partners to the last cent', () => {
  const partners: Deal['partners'] = [1, 2, 3].map(id => ({
    partnerId: `partner:${id}`,
    role: 'sourced',
    shareBp: 3_333,
  }))
  const registrations = [1, 2, 3].map(id =>
    registrationOf(String(id), { partnerId: `partner:${id}`, customerId: 'customer:1' }),
  )
  const answer = credit({ partners, amount: { minor: 100, currency: 'EUR' } }, { registrations })
  expect(answer.parts.map(part => part.minor)).toEqual([34, 33, 33])
  expect(answer.totals).toEqual({ sourced: 100, influenced: 0, claimed: 0, rest: 0 })
})

it('has no amounts where the deal has none', () => {
  const { amount: _, ...bare } = deal
  const answer = creditDeal({
    deal: bare,
    sources: { registrations: [], leads: [], interactions: [callOf('1')] },
    policy: policyOf({}),
    today: '2026-03-01',
    dayAt: instant => zoneTime('UTC').dayAt(Date.parse(instant)),
  })
  expect(answer.totals).toBeUndefined()
  expect(answer.parts[0]?.minor).toBeUndefined()
})

it('names a partner nobody named, when it has evidence', () => {
  const answer = credit({ partners: [] }, { registrations: [registrationOf('1', { dealId: 'deal:1' })] })
  expect(answer.parts.map(({ partnerId, verdict, role }) => [partnerId, verdict, role])).toEqual([
    ['partner:1', 'none', undefined],
  ])
})

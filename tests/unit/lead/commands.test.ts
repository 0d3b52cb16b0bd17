import { answerByOf } from '@shared/domain/lead/answerBy.ts'
import { createLead, deleteLeads, editLead } from '@shared/domain/lead/commands.ts'
import { fairnessOf } from '@shared/domain/lead/fairness.ts'
import {
  acceptOffer,
  declineOffer,
  distributeLeads,
  lapseOffers,
  offerLead,
  passOn,
  reassignLead,
} from '@shared/domain/lead/offerCommands.ts'
import { closeLeads, convertLead, reopenLead } from '@shared/domain/lead/settleCommands.ts'
import { deletePartners } from '@shared/domain/partner/commands.ts'
import { regionTimes } from '@shared/domain/registration/region.ts'
import { channelPolicy } from '@shared/domain/workspace/channelPolicy.ts'
import type { Result } from '@shared/lib/result.ts'
import { describe, expect, it } from 'vitest'
import { type Done, MemoryStore } from '../domain/memoryStore.ts'
import { customerRow, partnerRow } from '../domain/rows.ts'
import { leadRow } from './rows.ts'

const said = (answer: Result<Done>): string =>
  answer.ok ? answer.value.label : `error: ${answer.error.code}`
const NOW = '2026-08-03T09:00:00.000Z'
const LATER = '2026-08-05T09:00:00.000Z'
const id = 'lead:1' as const

const book = () =>
  new MemoryStore()
    .put('partners', partnerRow('a'), partnerRow('b'), partnerRow('p', { status: 'paused' }))
    .put('customers', customerRow('c'))
    .put('leads', leadRow('1', { company: 'Berg AG', country: 'Germany', contactName: 'Zoë' }), leadRow('2'))

const offer = (key: string, answerBy = LATER) => ({ id, partnerId: `partner:${key}` as const, answerBy })

describe('a lead that is given out', () => {
  it('goes to a partner, is passed on with the reason kept, and is accepted late while the offer stands', () => {
    const store = book()
    expect(said(store.commit(offerLead, offer('a'), NOW))).toBe('Offer the lead Berg AG to Partner a')
    expect(said(store.commit(passOn, offer('b'), NOW))).toBe('error: reason')
    expect(said(store.commit(passOn, { ...offer('b'), reason: 'Too small' }, NOW))).toBe(
      'Pass the lead Berg AG on to Partner b',
    )
    expect(said(store.commit(acceptOffer, { id }, '2026-08-09T09:00:00.000Z'))).toBe(
      'Note that the lead Berg AG was accepted',
    )
    expect(store.get('leads', id)).toMatchObject({
      state: 'accepted',
      partnerId: 'partner:b',
      offers: [{ answer: 'declined', reason: 'Too small', answeredAt: NOW }, { answer: 'accepted' }],
    })
    expect(store.all('processSteps').map(({ step }) => step)).toEqual(['offer', 'decline', 'offer', 'accept'])
  })

  it('is not offered to whom it may not be', () => {
    const store = book()
    expect(said(store.commit(offerLead, offer('p'), NOW))).toBe('error: inactive')
    expect(said(store.commit(offerLead, offer('x'), NOW))).toBe('error: missing')
    expect(said(store.commit(offerLead, offer('a', NOW), NOW))).toBe('error: answerBy')
    store.commit(offerLead, offer('a'), NOW)
    expect(said(store.commit(declineOffer, { id, reason: '' }, NOW))).toBe('error: invalid')
    store.commit(declineOffer, { id, reason: 'No' }, NOW)
    expect(said(store.commit(offerLead, offer('a'), NOW))).toBe('error: again')
  })

  it('lapses only when its time is over, however often that is looked at', () => {
    const store = book()
    store.commit(offerLead, offer('a'), NOW)
    const lapse = (now: string) => store.commit(lapseOffers, { ids: [id, 'lead:2'] }, now)
    for (const now of [NOW, LATER]) expect(lapse(now)).toMatchObject({ ok: true, value: { changes: [] } })
    expect(lapse('2026-08-05T09:00:00.001Z')).toMatchObject({ ok: true, value: { changes: { length: 2 } } })
    expect(store.get('leads', id)).toMatchObject({ state: 'new', offers: [{ answer: 'lapsed' }] })
    expect(lapse('2026-08-06T09:00:00.000Z')).toMatchObject({ ok: true, value: { changes: [] } })
  })

  it('is given out with others as one change, or not at all', () => {
    const store = book()
    const both = [offer('a'), { ...offer('b'), id: 'lead:2' as const }]
    expect(said(store.commit(distributeLeads, { offers: [...both, offer('b')] }, NOW))).toBe('error: twice')
    const one = store.commit(distributeLeads, { offers: [offer('a'), { ...offer('p'), id: 'lead:2' }] }, NOW)
    expect(!one.ok && one.error.message).toBe(
      'Company 2: Partner p is not active, and leads go to active partners only.',
    )
    expect(store.get('leads', id)?.state).toBe('new')
    expect(said(store.commit(distributeLeads, { offers: both }, NOW))).toBe('Offer 2 leads to 2 partners')
  })

  it('can be taken from who accepted it; that stays known', () => {
    const store = book()
    store.commit(offerLead, offer('a'), NOW)
    store.commit(acceptOffer, { id }, NOW)
    expect(said(store.commit(reassignLead, { ...offer('b'), reason: 'Nothing happens' }, NOW))).toBe(
      'Give the lead Berg AG to Partner b',
    )
    const lead = store.get('leads', id)
    expect(lead).toMatchObject({
      state: 'offered',
      offers: [
        { answer: 'accepted', takenBackAt: NOW, reason: 'Nothing happens' },
        { partnerId: 'partner:b' },
      ],
    })
    expect(lead).not.toHaveProperty('partnerId')
  })

  it('is closed with a reason and opened again', () => {
    const store = book()
    store.commit(offerLead, offer('a'), NOW)
    expect(said(store.commit(closeLeads, { ids: [id, 'lead:2'], reason: 'No budget' }, NOW))).toBe(
      'Close 2 leads',
    )
    expect(store.get('leads', id)).toMatchObject({
      closedReason: 'No budget',
      offers: [{ answer: 'reassigned' }],
    })
    expect(said(store.commit(reopenLead, { id }, NOW))).toBe('Open the lead Berg AG again')
    expect(store.get('leads', id)).not.toHaveProperty('closedReason')
  })
})

const CONVERSION = {
  id,
  dealName: 'Rollout',
  amount: { minor: 1_000_00, currency: 'EUR' },
  on: '2026-08-04',
  nextAction: { title: 'First call', dueOn: '2026-08-06' },
  contact: { name: 'Zoë Berg', email: 'zoe@berg.example' },
}

describe('a conversion', () => {
  const accepted = (referredBy?: 'partner:a' | 'partner:b') => {
    const store = book()
    if (referredBy) store.commit(editLead, { id, patch: { referredBy } })
    store.commit(offerLead, offer('a'), NOW)
    store.commit(acceptOffer, { id }, NOW)
    return store
  }
  it('makes deal, customer, person and next action in one change and keeps the lead as origin', () => {
    const store = accepted()
    expect(said(store.commit(convertLead, CONVERSION, NOW))).toBe(
      'Convert the lead Berg AG to the deal Rollout',
    )
    const [deal] = store.all('deals')
    expect(deal).toMatchObject({
      leadId: id,
      stage: 'prospecting',
      stagePath: [{ stage: 'prospecting', on: '2026-08-04' }],
      openedOn: '2026-08-04',
      partners: [{ partnerId: 'partner:a', role: 'influenced', shareBp: 10_000 }],
    })
    expect(store.get('customers', deal?.customerId ?? '')).toMatchObject({
      name: 'Berg AG',
      country: 'Germany',
    })
    expect(store.all('contacts')).toMatchObject([{ name: 'Zoë Berg', customerId: deal?.customerId }])
    expect(store.all('tasks')).toMatchObject([{ title: 'First call', dealId: deal?.id, leadId: id }])
    expect(store.get('leads', id)).toMatchObject({ state: 'converted', dealId: deal?.id })
    expect(said(store.commit(deleteLeads, { ids: [id] }))).toBe('error: origin')
    expect(said(store.commit(convertLead, CONVERSION, NOW))).toBe('error: state')
  })

  it('takes a customer and a person that are there as they are', () => {
    const store = accepted()
    store.commit(convertLead, { ...CONVERSION, customerId: 'customer:c' }, NOW)
    expect(store.all('customers')).toHaveLength(1)
    const again = accepted().put('contacts', {
      id: 'contact:1',
      name: 'Z. Berg',
      email: 'ZOE@berg.example',
      customerId: 'customer:c',
      createdAt: NOW,
      updatedAt: NOW,
      createdIn: 'x',
    })
    again.commit(convertLead, { ...CONVERSION, customerId: 'customer:c' }, NOW)
    expect(again.all('contacts')).toHaveLength(1)
  })

  it('says who sourced it: whoever referred the lead', () => {
    const roles = (store: MemoryStore) => {
      store.commit(convertLead, CONVERSION, NOW)
      return store.all('deals')[0]?.partners.map(({ partnerId, role }) => `${partnerId} ${role}`)
    }
    expect(roles(accepted('partner:a'))).toEqual(['partner:a sourced'])
    expect(roles(accepted('partner:b'))).toEqual(['partner:b sourced', 'partner:a influenced'])
  })

  it('needs an amount, a next action and a person', () => {
    const store = accepted()
    for (const left of ['amount', 'nextAction', 'contact'] as const) {
      const { [left]: _, ...rest } = CONVERSION
      expect(said(store.commit(convertLead, rest as never, NOW)), left).toBe('error: invalid')
    }
  })
})

describe('an entered lead', () => {
  it('needs a company, keys are its own, and what hangs on it stays when it is deleted', () => {
    const store = book()
    expect(said(store.commit(createLead, { company: ' ' }))).toBe('error: invalid')
    expect(said(store.commit(createLead, { company: 'X', contactEmail: 'nobody' }))).toBe('error: email')
    expect(said(store.commit(createLead, { company: 'X', externalKey: 'L-1' }))).toBe('Add the lead X')
    expect(said(store.commit(createLead, { company: 'Y', externalKey: 'L-1' }))).toBe('error: taken')
    store.put('tasks', {
      id: 'task:1',
      title: 'Call',
      leadId: id,
      createdAt: NOW,
      updatedAt: NOW,
      createdIn: 'x',
    })
    expect(said(store.commit(deleteLeads, { ids: [id] }))).toBe('Delete the lead Berg AG')
    expect(store.get('tasks', 'task:1')).not.toHaveProperty('leadId')
  })
})

describe('the time to answer', () => {
  it('runs in the working time of the territory, over a weekend and a holiday', () => {
    const policy = channelPolicy.parse({
      calendars: [
        { region: 'India', timeZone: 'Asia/Kolkata', holidays: [{ on: '2026-08-10', name: 'A holiday' }] },
      ],
    })
    const times = regionTimes(policy, 'UTC')
    const by = (lead: object, hours: number) => answerByOf(lead, '2026-08-07T09:00:00.000Z', hours, times)
    // Friday 14:30 in Kolkata: two and a half hours are left of it, Monday is a holiday.
    expect(by({ territory: 'India' }, 8)).toBe('2026-08-11T09:00:00.000Z')
    expect(by({ country: 'India' }, 2)).toBe('2026-08-07T11:00:00.000Z')
    expect(by({}, 16)).toBe('2026-08-10T17:00:00.000Z')
  })
})

describe('fairness', () => {
  it('counts what was got, due, accepted and how fast, in the window only', () => {
    const shares = [
      { partnerId: 'partner:a' as const, bp: 7_500 },
      { partnerId: 'partner:b' as const, bp: 2_500 },
    ]
    const at = (day: string, hour: string) => `2026-08-${day}T${hour}:00:00.000Z`
    const made = (day: string, answer: 'accepted' | 'declined' | 'lapsed', hour: string) => ({
      offers: [
        {
          partnerId: 'partner:a' as const,
          offeredAt: at(day, '09'),
          answerBy: at(day, '20'),
          answer,
          answeredAt: at(day, hour),
          shares,
        },
      ],
    })
    const leads = [
      made('01', 'accepted', '10'),
      made('03', 'accepted', '11'),
      made('04', 'lapsed', '20'),
      made('05', 'declined', '15'),
    ]
    expect(fairnessOf(leads, '2026-08-02T00:00:00.000Z', '2026-08-06T00:00:00.000Z')).toEqual([
      {
        partnerId: 'partner:a',
        due: 2.25,
        got: 3,
        accepted: 1,
        declined: 1,
        lapsed: 1,
        waiting: 0,
        acceptRate: 1 / 3,
        hoursToAnswer: 4,
      },
      { partnerId: 'partner:b', due: 0.75, got: 0, accepted: 0, declined: 0, lapsed: 0, waiting: 0 },
    ])
  })
})

describe('a partner that is deleted', () => {
  it('gives back what it was offered or works on; what became a deal stays one', () => {
    const store = book().put('leads', leadRow('3'))
    for (const lead of ['lead:1', 'lead:2', 'lead:3'] as const)
      store.commit(offerLead, { ...offer('a'), id: lead }, NOW)
    for (const lead of ['lead:2', 'lead:3'] as const) store.commit(acceptOffer, { id: lead }, NOW)
    store.commit(convertLead, { ...CONVERSION, id: 'lead:3' }, NOW)
    const answer = store.commit(deletePartners, { ids: ['partner:a'] }, NOW)
    expect(said(answer)).toContain('3 leads stay without a partner')
    expect(['1', '2', '3'].map(key => store.get('leads', `lead:${key}`)?.state)).toEqual([
      'new',
      'new',
      'converted',
    ])
    for (const lead of store.all('leads')) expect(lead).not.toHaveProperty('partnerId')
  })
})

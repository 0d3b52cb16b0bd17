import { createLead, deleteLeads } from '@shared/domain/lead/commands.ts'
import {
  acceptOffer,
  declineOffer,
  distributeLeads,
  lapseOffers,
  offerLead,
  passOn,
  reassignLead,
} from '@shared/domain/lead/offerCommands.ts'
import { isOverdue } from '@shared/domain/lead/rules.ts'
import { type Lead, type LeadState, openOffer } from '@shared/domain/lead/schema.ts'
import { closeLeads, convertLead, reopenLead } from '@shared/domain/lead/settleCommands.ts'
import { LEAD_EVENTS, LEAD_TRANSITIONS } from '@shared/domain/lead/states.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MemoryStore } from '../../unit/domain/memoryStore.ts'
import { partnerRow } from '../../unit/domain/rows.ts'

const SEED = 20_261_126
console.info(`lead states: seed ${SEED}`)

const HOUR = 3_600_000
const START = Date.parse('2026-08-03T08:00:00.000Z')
const at = (hours: number) => new Date(START + hours * HOUR).toISOString()
const PARTNERS = ['a', 'b', 'c', 'paused'].map(key => `partner:${key}` as const)
const LEADS = ['lead:new-1', 'lead:new-3'] as const

const actArb = fc.record({
  kind: fc.constantFrom(
    'offer',
    'distribute',
    'accept',
    'decline',
    'lapse',
    'passOn',
    'reassign',
    'convert',
    'close',
    'reopen',
    'delete',
  ),
  lead: fc.constantFrom(...LEADS),
  partner: fc.constantFrom(...PARTNERS),
  /** Hours that pass before it; sometimes clocks run back. */
  wait: fc.integer({ min: -2, max: 40 }),
  hours: fc.integer({ min: -3, max: 30 }),
  reason: fc.constantFrom('No capacity', undefined),
})

type Doing = typeof actArb extends fc.Arbitrary<infer D> ? D : never

function act(store: MemoryStore, doing: Doing, hour: number) {
  const { kind, lead: id, partner: partnerId, hours, reason } = doing
  const now = at(hour)
  const offer = { id, partnerId, answerBy: at(hour + hours), shares: [{ partnerId, bp: 10_000 }] }
  const why = reason ?? ''
  if (kind === 'offer') return store.commit(offerLead, offer, now)
  if (kind === 'distribute')
    return store.commit(distributeLeads, { offers: LEADS.map(each => ({ ...offer, id: each })) }, now)
  if (kind === 'accept') return store.commit(acceptOffer, { id }, now)
  if (kind === 'decline') return store.commit(declineOffer, { id, reason: why }, now)
  if (kind === 'lapse') return store.commit(lapseOffers, { ids: [id] }, now)
  if (kind === 'passOn') return store.commit(passOn, { ...offer, reason }, now)
  if (kind === 'reassign') return store.commit(reassignLead, { ...offer, reason: why }, now)
  if (kind === 'close') return store.commit(closeLeads, { ids: [id], reason: why }, now)
  if (kind === 'reopen') return store.commit(reopenLead, { id }, now)
  if (kind === 'delete') return store.commit(deleteLeads, { ids: [id] }, now)
  const convert = {
    id,
    dealName: 'Rollout',
    amount: { minor: 100_00, currency: 'EUR' },
    on: now.slice(0, 10),
    nextAction: { title: 'Call', dueOn: now.slice(0, 10) },
    contact: { name: 'Zoë Berg' },
  }
  return store.commit(convertLead, convert, now)
}

const reachable = new Set(
  LEAD_EVENTS.flatMap(event =>
    LEAD_TRANSITIONS[event].from.map(from => `${from} ${LEAD_TRANSITIONS[event].to}`),
  ),
)
/** Passing on ends one offer and begins the next in one change. */
const stepsTo = (from: LeadState, to: LeadState): boolean =>
  reachable.has(`${from} ${to}`) || (from === 'offered' && to === 'offered')

function check(before: Lead | undefined, after: Lead | undefined, store: MemoryStore, now: string): void {
  if (!after) {
    expect(before?.state).not.toBe('converted')
    return
  }
  const open = after.offers.filter(({ answer }) => answer === undefined)
  expect(open.length).toBe(after.state === 'offered' ? 1 : 0)
  const asked = after.offers.map(({ partnerId }) => partnerId)
  expect(new Set(asked).size).toBe(asked.length)
  expect(asked).not.toContain('partner:paused')
  expect(after.partnerId !== undefined).toBe(after.state === 'accepted' || after.state === 'converted')
  expect(after.dealId !== undefined).toBe(after.state === 'converted')
  expect(after.settledAt !== undefined).toBe(after.state === 'converted' || after.state === 'closed')
  expect(after.closedReason !== undefined).toBe(after.state === 'closed')
  if (before && before !== after) {
    expect(stepsTo(before.state, after.state)).toBe(true)
    // Past answers are never rewritten; at most an accepted one is marked as taken back.
    before.offers.forEach((offer, i) => {
      if (offer.answer !== undefined) expect(after.offers[i]).toMatchObject(offer)
      else if (after.offers[i]?.answer === 'lapsed') expect(isOverdue(offer, now)).toBe(true)
    })
  }
  if (after.state === 'converted') {
    const deal = store.get('deals', after.dealId ?? '')
    expect(deal).toMatchObject({ leadId: after.id, stage: 'prospecting' })
    expect(deal?.partners.map(({ partnerId }) => partnerId)).toContain(after.partnerId)
    expect(store.all('tasks').some(({ dealId, leadId }) => dealId === deal?.id && leadId === after.id)).toBe(
      true,
    )
  }
}

describe('a lead', () => {
  it('is never in a state it cannot be in, whoever does what and when', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.array(actArb, { maxLength: 40 }), acts => {
        const store = new MemoryStore().put(
          'partners',
          ...['a', 'b', 'c'].map(key => partnerRow(key)),
          partnerRow('paused', { status: 'paused' }),
        )
        for (const company of ['One', 'Two'])
          store.commit(createLead, { company, referredBy: 'partner:a' }, at(0))
        let hour = 0
        for (const doing of acts) {
          hour += doing.wait
          const before = LEADS.map(id => store.get('leads', id))
          const steps = store.all('processSteps').length
          const whole = store.snapshot()
          const answer = act(store, doing, hour)
          if (!answer.ok) expect(store.snapshot()).toBe(whole)
          const after = LEADS.map(id => store.get('leads', id))
          const changed = after.filter((lead, i) => lead && lead !== before[i])
          for (const lead of changed) if (lead) seen.add(`${doing.kind} ${lead.state}`)
          // Every step is in the log the automation rate is counted from, and nothing else is.
          const logged = store.all('processSteps').length - steps
          expect(logged).toBe(doing.kind === 'passOn' ? changed.length * 2 : changed.length)
          for (const [i, lead] of after.entries()) check(before[i], lead, store, at(hour))
        }
      }),
      { seed: SEED, numRuns: 1_500 },
    )
    // The acts really got through: every kind was seen to work.
    expect([...seen].sort()).toEqual([
      'accept accepted',
      'close closed',
      'convert converted',
      'decline new',
      'distribute offered',
      'lapse new',
      'offer offered',
      'passOn offered',
      'reassign offered',
      'reopen new',
    ])
  })

  it('has no more than one open offer in words either', () => {
    const store = new MemoryStore().put('partners', partnerRow('a'), partnerRow('b'))
    store.commit(createLead, { company: 'One' }, at(0))
    store.commit(offerLead, { id: 'lead:new-1', partnerId: 'partner:a', answerBy: at(5) }, at(0))
    const again = store.commit(
      offerLead,
      { id: 'lead:new-1', partnerId: 'partner:b', answerBy: at(5) },
      at(1),
    )
    expect(!again.ok && again.error.message).toBe('A lead that is offered cannot be offered.')
    expect(openOffer(store.get('leads', 'lead:new-1') ?? { offers: [] })?.partnerId).toBe('partner:a')
  })
})

import { type Lead, type LeadState, openOffer } from '@shared/domain/lead/schema.ts'
import { generateSample } from '@shared/domain/sample/generate.ts'
import type { NewId } from '@shared/lib/ids.ts'
import { describe, expect, it } from 'vitest'

const made = () => {
  let ids = 0
  const newId: NewId = type => `${type}:${++ids}`
  return generateSample({ seed: 7, today: '2026-11-26', now: '2026-11-26T09:00:00.000Z', newId })
}

const groupBy = (leads: readonly Lead[]) => {
  const groups: Partial<Record<LeadState, Lead[]>> = {}
  for (const lead of leads) groups[lead.state] = [...(groups[lead.state] ?? []), lead]
  return groups
}

describe('sample leads', () => {
  const rows = made()
  const states = groupBy(rows.leads)

  it('are about sixty and stand in every state', () => {
    expect(rows.leads).toHaveLength(60)
    expect(states.new?.length).toBeGreaterThanOrEqual(10)
    expect(states.offered?.length).toBeGreaterThanOrEqual(5)
    for (const state of ['accepted', 'converted', 'closed'] as const)
      expect(states[state]?.length, state).toBeGreaterThanOrEqual(4)
  })

  it('keep to the rules: one open offer where offered, a partner where accepted, a deal where converted', () => {
    const partners = new Map(rows.partners.map(partner => [partner.id, partner]))
    const deals = new Map(rows.deals.map(deal => [deal.id, deal]))
    const customers = new Map(rows.customers.map(customer => [customer.id, customer]))
    for (const lead of rows.leads) {
      expect(openOffer(lead) !== undefined).toBe(lead.state === 'offered')
      expect(lead.partnerId !== undefined).toBe(lead.state === 'accepted' || lead.state === 'converted')
      for (const { partnerId, offeredAt, answeredAt } of lead.offers) {
        expect(partners.has(partnerId)).toBe(true)
        expect(offeredAt <= (answeredAt ?? offeredAt)).toBe(true)
        expect(lead.receivedOn && lead.receivedOn <= offeredAt.slice(0, 10)).toBe(true)
      }
      if (lead.state !== 'converted') continue
      const deal = deals.get(lead.dealId ?? 'deal:')
      expect(customers.get(deal?.customerId ?? 'customer:')?.name).toBe(lead.company)
      expect(deal?.partners.map(({ partnerId }) => partnerId)).toContain(lead.partnerId)
    }
  })

  it('were given out by weight: some passed on, some late, both said', () => {
    const offers = rows.leads.flatMap(lead => lead.offers)
    for (const answer of ['accepted', 'declined', 'lapsed'])
      expect(
        offers.some(offer => offer.answer === answer),
        answer,
      ).toBe(true)
    expect(offers.filter(({ shares }) => shares).length).toBeGreaterThan(25)
  })
})

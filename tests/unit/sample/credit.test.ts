import { creditDeal } from '@shared/domain/attribution/credits.ts'
import { registration } from '@shared/domain/registration/schema.ts'
import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import { describe, expect, it } from 'vitest'
import { bookOf, SEEDS, TODAY } from './book.ts'

describe.each(SEEDS)('credit and motions of sample %i', seed => {
  const rows = bookOf(seed)

  it('shows sourced, influenced and claimed credit on won deals, and never more than the deal', () => {
    const found = new Set<string>()
    for (const deal of rows.deals.filter(({ stage }) => stage === 'won')) {
      const credit = creditDeal({
        deal,
        sources: {
          registrations: rows.registrations.filter(row => row.dealId === deal.id),
          leads: rows.leads.filter(row => row.dealId === deal.id),
          interactions: rows.interactions.filter(row => row.dealId === deal.id),
        },
        policy: policyOf({}),
        today: TODAY,
        dayAt: instant => instant.slice(0, 10),
      })
      for (const { verdict } of credit.parts) found.add(verdict)
      const { sourced = 0, influenced = 0 } = credit.totals ?? {}
      expect(sourced + influenced).toBeLessThanOrEqual(deal.amount?.minor ?? 0)
    }
    expect([...found]).toEqual(expect.arrayContaining(['sourced', 'influenced', 'claimed']))
  })

  it('registrations are clean rows, none dated ahead, one a deal', () => {
    for (const row of rows.registrations) registration.parse(row)
    const deals = rows.registrations.flatMap(({ dealId }) => dealId ?? [])
    expect(new Set(deals).size).toBe(deals.length)
    const last =
      rows.registrations
        .flatMap(({ steps }) => steps.map(({ at }) => at))
        .sort()
        .at(-1) ?? ''
    expect(last.slice(0, 10) <= TODAY).toBe(true)
  })

  it('most revenue and most deals with a partner say how they were sold, some do not', () => {
    const withPartner = rows.deals.filter(({ partners }) => partners.length > 0)
    for (const sold of [rows.revenue, withPartner]) {
      const silent = sold.filter(({ motion }) => motion === undefined).length / sold.length
      expect(silent).toBeGreaterThan(0.1)
      expect(silent).toBeLessThan(0.4)
    }
  })

  it('a step of the log is stamped when it was taken', () => {
    for (const { at, createdAt, updatedAt } of rows.processSteps)
      expect([createdAt, updatedAt]).toEqual([at, at])
  })
})

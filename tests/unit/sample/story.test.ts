import { isOpen } from '@shared/domain/deal/schema.ts'
import type { Partner } from '@shared/domain/partner/schema.ts'
import { addMonths } from '@shared/lib/calendarDate.ts'
import { convert, rateOn } from '@shared/lib/money.ts'
import { describe, expect, it } from 'vitest'
import { bookOf, SEEDS, TODAY } from './book.ts'

describe.each(SEEDS)('the story of seed %i', seed => {
  const rows = bookOf(seed)
  const [first = '', second = ''] = [addMonths(TODAY, -12), addMonths(TODAY, -24)]

  const eurosOf = ({ id }: Partner, after: string, upTo: string): number =>
    rows.revenue
      .filter(line => line.partnerId === id && line.date > after && line.date <= upTo)
      .reduce((sum, { amount, date }) => {
        const rate = rateOn(rows.rates, amount.currency, 'EUR', date)
        return sum + (rate ? convert(amount, rate).minor : amount.minor)
      }, 0)

  const figures = rows.partners.map(partner => ({
    partner,
    lines: rows.revenue.filter(({ partnerId }) => partnerId === partner.id),
    thisYear: eurosOf(partner, first, TODAY),
    lastYear: eurosOf(partner, second, first),
  }))

  it('has one giant, one sleeper, a referral partner without any data and a candidate', () => {
    const sorted = figures.map(({ thisYear }) => thisYear).sort((a, b) => b - a)
    expect(sorted[0]).toBeGreaterThan(2 * (sorted[1] ?? Number.POSITIVE_INFINITY))
    const asleep = figures.filter(({ lines, thisYear }) => lines.length > 0 && thisYear === 0)
    expect(asleep).toHaveLength(1)
    const blank = figures.filter(({ lines }) => lines.length === 0).map(({ partner }) => partner)
    expect(blank.map(({ status }) => status).sort()).toEqual(['active', 'candidate'])
    expect(blank.find(({ status }) => status === 'active')?.types).toEqual(['referral'])
    const blankIds = new Set(blank.map(({ id }) => id))
    expect(
      rows.deals.filter(({ partners }) => partners.some(({ partnerId }) => blankIds.has(partnerId))),
    ).toEqual([])
    expect(rows.targets.filter(({ partnerId }) => partnerId && blankIds.has(partnerId))).toEqual([])
  })

  it('has partners that grow, partners that fall, and newcomers', () => {
    const known = figures.filter(({ lastYear, thisYear }) => lastYear > 0 && thisYear > 0)
    const growth = known.map(({ lastYear, thisYear }) => thisYear / lastYear)
    expect(growth.filter(ratio => ratio > 1.15).length).toBeGreaterThanOrEqual(4)
    expect(growth.filter(ratio => ratio < 0.85).length).toBeGreaterThanOrEqual(3)
    expect(
      figures.filter(({ lastYear, thisYear }) => lastYear === 0 && thisYear > 0).length,
    ).toBeGreaterThanOrEqual(1)
  })

  it('sells more in December than in August', () => {
    const inMonth = (month: string) =>
      rows.revenue
        .filter(({ date, amount }) => date.slice(5, 7) === month && amount.currency === 'EUR')
        .reduce((sum, { amount }) => sum + amount.minor, 0)
    expect(inMonth('12')).toBeGreaterThan(1.3 * inMonth('08'))
  })

  it('gives a partner two to eight lines in each month it sells in', () => {
    const perMonth = new Map<string, number>()
    for (const { partnerId, date } of rows.revenue) {
      const key = `${partnerId} ${date.slice(0, 7)}`
      if (!date.startsWith(TODAY.slice(0, 7))) perMonth.set(key, (perMonth.get(key) ?? 0) + 1)
    }
    const counts = [...perMonth.values()]
    expect(Math.min(...counts)).toBe(2)
    expect(Math.max(...counts)).toBe(8)
  })

  it('knows nothing of the future but open deals and targets', () => {
    expect(rows.revenue.filter(({ date }) => date > TODAY)).toEqual([])
    expect(rows.rates.filter(({ date }) => date > TODAY)).toEqual([])
    expect(rows.deals.filter(({ openedOn }) => openedOn === undefined || openedOn > TODAY)).toEqual([])
    expect(rows.deals.filter(({ stage, closeOn }) => !isOpen(stage) && (closeOn ?? '') > TODAY)).toEqual([])
  })

  it('has deals in every stage, overdue and ahead, shared and split, some without an amount or a partner', () => {
    const stages = new Set(rows.deals.map(({ stage }) => stage))
    expect(stages.size).toBe(6)
    const open = rows.deals.filter(({ stage }) => isOpen(stage))
    const overdue = open.filter(({ closeOn }) => (closeOn ?? TODAY) < TODAY)
    expect(overdue.length).toBeGreaterThan(2)
    expect(open.length).toBeGreaterThan(overdue.length * 2)
    expect(rows.deals.some(({ partners }) => partners.length === 0)).toBe(true)
    expect(rows.deals.some(({ amount }) => amount === undefined)).toBe(true)
    expect(rows.deals.some(({ partners }) => partners.some(({ shareBp }) => shareBp < 10_000))).toBe(true)
    const roles = new Set(rows.deals.flatMap(({ partners }) => partners.map(({ role }) => role)))
    expect([...roles].sort()).toEqual(['delivered', 'influenced', 'sourced'])
  })

  it('explains each won deal by the revenue line it became', () => {
    const lines = new Map(rows.revenue.filter(({ dealId }) => dealId).map(line => [line.dealId, line]))
    const won = rows.deals.filter(({ stage }) => stage === 'won')
    expect(won.length).toBeGreaterThan(30)
    for (const deal of won) {
      const { amount, date, customerId, partnerId } = lines.get(deal.id) ?? {}
      expect([amount, date, customerId, partnerId]).toEqual([
        deal.amount,
        deal.closeOn,
        deal.customerId,
        deal.partners[0]?.partnerId,
      ])
    }
    expect(lines.size).toBe(won.length)
  })

  it('can write to nobody: all addresses end in .example', () => {
    const addresses = rows.contacts.map(({ email }) => email ?? '')
    expect(addresses.filter(address => !/^[a-z]+\.[a-z]+@[a-z0-9.-]+\.example$/.test(address))).toEqual([])
    const domains = [...rows.partners, ...rows.customers].flatMap(row => row.domains)
    expect(domains.filter(domain => !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.example$/.test(domain))).toEqual([])
    expect(new Set(domains).size).toBe(rows.partners.length + rows.customers.length)
  })
})

import { describe, expect, it } from 'vitest'
import { bookOf } from './book.ts'

describe('a book of the size the speed targets name', () => {
  it('has 10,000 partners, about 30,000 contacts, 100,000 deals and 150,000 revenue lines', () => {
    const start = performance.now()
    const rows = bookOf(11, { partners: 10_000, deals: 100_000 })
    console.log(`10,000 partners made in ${((performance.now() - start) / 1000).toFixed(1)} s`)
    expect(rows.partners).toHaveLength(10_000)
    expect(rows.deals).toHaveLength(100_000)
    expect(Math.abs(rows.contacts.length - 30_000)).toBeLessThan(1_000)
    expect(Math.abs(rows.revenue.length - 150_000)).toBeLessThan(10_000)
    expect(new Set(rows.partners.map(({ name }) => name)).size).toBe(10_000)
    expect(new Set(rows.customers.map(({ name }) => name)).size).toBe(rows.customers.length)
    const domains = [...rows.partners, ...rows.customers].flatMap(row => row.domains)
    expect(new Set(domains).size).toBe(domains.length)
  }, 60_000)

  it('keeps to a number of revenue lines it is told', () => {
    const rows = bookOf(11, { partners: 500, revenueLines: 5_000, targetQuarters: 2, customersPerPartner: 2 })
    expect(Math.abs(rows.revenue.length - 5_000)).toBeLessThan(500)
    expect(new Set(rows.targets.map(({ from }) => from)).size).toBe(2)
  })
})

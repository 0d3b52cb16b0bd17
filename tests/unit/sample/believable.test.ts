import { describe, expect, it } from 'vitest'
import { bookOf, SEEDS } from './book.ts'
import { at, cardsOf } from './measure.ts'

/** Early in a quarter, late, on its last day, and in its middle. */
const DAYS = ['2026-02-10', '2026-07-01', '2026-09-28', '2026-12-31', '2026-11-23']

describe.each(SEEDS.flatMap(seed => DAYS.map(today => ({ seed, today }))))(
  'the book of seed $seed on $today',
  ({ seed, today }) => {
    const rows = bookOf(seed, { today, now: `${today}T08:00:00.000Z` })
    const { bands, figures } = cardsOf(rows, today)

    it('has more healthy partners than weak ones, and enough of each to look after', () => {
      const [healthy, watch, risk] = [bands('healthy'), bands('watch'), bands('at risk')]
      expect(healthy).toBeGreaterThanOrEqual(14)
      expect(healthy).toBeLessThanOrEqual(24)
      expect(watch).toBeGreaterThanOrEqual(7)
      expect(watch).toBeLessThanOrEqual(18)
      expect(risk).toBeGreaterThanOrEqual(3)
      expect(risk).toBeLessThanOrEqual(11)
      expect(bands('no data')).toBeLessThanOrEqual(3)
    })

    const between = (values: readonly number[], share: number, low: number, high: number) => {
      expect(at(values, share)).toBeGreaterThanOrEqual(low)
      expect(at(values, share)).toBeLessThanOrEqual(high)
    }

    it('has figures a channel manager would believe', () => {
      const [target, growth, coverage] = [
        figures('sourcedRevenue'),
        figures('revenueGrowth'),
        figures('pipelineCoverage'),
      ]
      expect(coverage.length).toBeGreaterThan(20)
      between(target, 0.5, 80, 105)
      between(target, 0.1, 35, 80)
      between(target, 0.9, 105, 150)
      between(growth, 0.5, -9, 18)
      between(growth, 0.1, -60, -10)
      between(growth, 0.9, 15, 80)
      between(coverage, 0.5, 1.4, 3.6)
      between(coverage, 0.9, 3, 6)
      between(figures('winRate'), 0.5, 20, 40)
      between(figures('winRate'), 0.9, 35, 60)
      between(figures('customersKept'), 0.5, 80, 97)
      between(figures('ordersPlaced'), 0.5, 90, 115)
    })

    it('has deals in proportion to what its partners sell', () => {
      const open = rows.deals.filter(({ stage }) => stage !== 'won' && stage !== 'lost')
      expect(open.length / rows.deals.length).toBeGreaterThan(0.3)
      expect(rows.deals.length / rows.partners.length).toBeGreaterThanOrEqual(10)
      const sold = new Map<string | undefined, number>()
      for (const { partnerId, amount } of rows.revenue)
        sold.set(partnerId, (sold.get(partnerId) ?? 0) + amount.minor)
      const parts = open
        .flatMap(({ amount, partners: [own] }) => {
          const total = own && sold.get(own.partnerId)
          return amount && total ? [amount.minor / total] : []
        })
        .sort((a, b) => a - b)
      // Of three years' revenue.
      between(parts, 0.5, 0.005, 0.06)
      between(parts, 0.9, 0.02, 0.2)
    })
  },
)

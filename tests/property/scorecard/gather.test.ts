import {
  DEAL_STAGES,
  DEFAULT_STAGE_PROBABILITY,
  type Deal,
  PARTNER_ROLES,
} from '@shared/domain/deal/schema.ts'
import type { Partner } from '@shared/domain/partner/schema.ts'
import type { RevenueEntry } from '@shared/domain/revenue/schema.ts'
import { gatherFacts } from '@shared/domain/scorecard/gatherFacts.ts'
import { convertBy, makeRateBook } from '@shared/domain/scorecard/rateBook.ts'
import type { Target } from '@shared/domain/target/schema.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import { exponentOf } from '@shared/lib/money.ts'
import { Big } from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const SEED = 20_261_002
console.info(`scorecard gathering properties: seed ${SEED}`)

const row = { createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z', createdIn: 'i' }
const partner: Partner = {
  ...row,
  id: 'partner:1',
  name: 'Nordlicht',
  types: [],
  status: 'active',
  regions: [],
  industries: [],
  domains: [],
  capabilities: [],
  competitors: [],
  stack: [],
}
const day = fc.integer({ min: 0, max: 2_200 }).map(days => addDays('2021-06-01', days))
const currency = fc.constantFrom('EUR', 'EUR', 'USD', 'JPY', 'KWD')
const amount = fc.record({ minor: fc.integer({ min: -10_000_000, max: 10_000_000 }), currency })
/** Few days, so that a rate of the very day is common. */
const nearDay = fc.integer({ min: 0, max: 6 }).map(days => addDays('2026-01-01', days))
const ratesOn = (days: fc.Arbitrary<string>) =>
  fc.array(
    fc.record({
      date: days,
      from: currency,
      to: currency,
      rate: fc.constantFrom('0', '1', '0.5', '1.0834', '160.25', '0.0062', '3'),
    }),
    { maxLength: 12 },
  )
const rates = ratesOn(day)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const withoutUndefined = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value)) as T

const revenue = fc.array(
  fc
    .record({
      date: day,
      amount,
      role: fc.constantFrom(...PARTNER_ROLES),
      customerId: maybe(fc.constantFrom('customer:a', 'customer:b', 'customer:c')),
      orderNumber: maybe(fc.constantFrom('1', '2', '3')),
    })
    .map(fields => withoutUndefined({ ...row, id: 'revenue:x', ...fields }) as RevenueEntry),
  { maxLength: 40 },
)
const deals = fc.array(
  fc
    .record({
      name: fc.constantFrom('A', 'B'),
      stage: fc.constantFrom(...DEAL_STAGES),
      amount: maybe(amount),
      closeOn: maybe(day),
      openedOn: maybe(day),
      shareBp: fc.nat(10_000),
      role: fc.constantFrom(...PARTNER_ROLES),
    })
    .map(
      ({ shareBp, role, ...fields }) =>
        withoutUndefined({
          ...row,
          id: 'deal:x',
          productIds: [],
          ...fields,
          partners: [{ partnerId: 'partner:1', role, shareBp }],
        }) as Deal,
    ),
  { maxLength: 12 },
)
const targets = fc.array(
  fc
    .record({ from: day, days: fc.nat(400), amount })
    .map(
      ({ from, days, amount: money }) =>
        ({ ...row, id: 'target:x', from, to: addDays(from, days), amount: money }) as Target,
    ),
  { maxLength: 6 },
)
const shuffledBy = <T>(rows: readonly T[], keys: readonly number[]): T[] =>
  rows
    .map((value, i) => ({ value, key: keys[i % keys.length] ?? 0, i }))
    .sort((a, b) => a.key - b.key || b.i - a.i)
    .map(({ value }) => value)

const workspace = { currency: 'EUR', stageProbability: DEFAULT_STAGE_PROBABILITY }
const base = { partner, workspace, period: '2026-Q3' as const, asOf: '2026-10-05' }

describe('facts', () => {
  it('do not depend on the order of any rows', () => {
    fc.assert(
      fc.property(
        revenue,
        deals,
        targets,
        rates,
        fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
        (r, d, t, x, keys) => {
          const one = gatherFacts({ ...base, revenue: r, deals: d, targets: t, rates: x })
          const other = gatherFacts({
            ...base,
            revenue: shuffledBy(r, keys),
            deals: shuffledBy(d, keys),
            targets: shuffledBy(t, keys),
            rates: shuffledBy(x, keys),
          })
          expect(other).toEqual(one)
        },
      ),
      { seed: SEED, numRuns: 600 },
    )
  })

  it('account for every revenue line of the 36 months: summed, or listed as not converted', () => {
    fc.assert(
      fc.property(revenue, rates, (lines, given) => {
        const facts = gatherFacts({ ...base, revenue: lines, deals: [], targets: [], rates: given })
        const counted = lines.filter(({ date }) => date >= '2023-10-01' && date <= '2026-09-30')
        const book = makeRateBook(given, 'EUR')
        const convertible = counted.filter(line => convertBy(book, line.amount, line.date))
        expect(facts.revenueByMonth.reduce((sum, month) => sum + month.lines, 0)).toBe(convertible.length)
        expect(facts.revenueByMonth.reduce((sum, { minor }) => sum + minor, 0)).toBe(
          convertible.reduce((sum, line) => sum + (convertBy(book, line.amount, line.date)?.minor ?? 0), 0),
        )
        const left = facts.unconverted.reduce((sum, { lines: n }) => sum + n, 0)
        expect(left).toBeGreaterThanOrEqual(counted.length - convertible.length)
      }),
      { seed: SEED, numRuns: 600 },
    )
  })

  it('convert as exact decimals do, by the newest usable rate on or before the day', () => {
    const D = Big()
    D.DP = 60
    let converted = 0
    fc.assert(
      fc.property(amount, ratesOn(nearDay), nearDay, (money, given, date) => {
        const answer = convertBy(makeRateBook(given, 'EUR'), money, date)
        const usable = given.filter(rate => rate.date <= date && rate.rate !== '0' && rate.from !== rate.to)
        const newest = (list: typeof usable) =>
          [...list].sort((a, b) => (a.date + a.rate < b.date + b.rate ? 1 : -1))[0]
        const direct = newest(usable.filter(rate => rate.from === money.currency && rate.to === 'EUR'))
        const inverse = newest(usable.filter(rate => rate.from === 'EUR' && rate.to === money.currency))
        const whole = new D(money.minor).div(new D(10).pow(exponentOf(money.currency)))
        const euros =
          money.currency === 'EUR'
            ? whole
            : direct
              ? whole.times(direct.rate)
              : inverse
                ? whole.div(inverse.rate)
                : undefined
        expect(answer?.minor).toBe(
          euros === undefined ? undefined : euros.times(100).round(0, 1).toNumber() + 0,
        )
        if (answer?.rate) converted++
      }),
      { seed: SEED, numRuns: 5_000 },
    )
    expect(converted).toBeGreaterThan(300)
  })
})

import { openCommitments } from '@shared/domain/briefing/commitments.ts'
import { accountOverlap } from '@shared/domain/briefing/overlap.ts'
import { openPipeline } from '@shared/domain/briefing/pipeline.ts'
import { registrationSummary } from '@shared/domain/briefing/registrations.ts'
import { trailingRevenue } from '@shared/domain/briefing/revenue.ts'
import { DEAL_STAGES, PARTNER_ROLES } from '@shared/domain/deal/schema.ts'
import { REGISTRATION_STATES, registration } from '@shared/domain/registration/schema.ts'
import { makeRateBook } from '@shared/domain/scorecard/rateBook.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import Big from 'big.js'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dealRow, revenueRow, taskRow } from '../../unit/domain/rows.ts'

const SEED = 20_261_130
console.info(`briefing: seed ${SEED}`)
const RUNS = { seed: SEED, numRuns: 200 }
const TODAY = '2026-05-20'
const RATE = '0.5'
const rates = makeRateBook([{ date: '2020-01-01', from: 'USD', to: 'EUR', rate: RATE }], 'EUR')
const partner = { id: 'partner:p' as const, name: 'P' }

const day = (from: string, days: number) => fc.integer({ min: 0, max: days }).map(by => addDays(from, by))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
/** Even amounts, so that half of one is exact. GBP has no rate. */
const amount = fc.record({
  minor: fc.integer({ min: -500, max: 5_000 }).map(half => half * 2),
  currency: fc.constantFrom('EUR', 'USD', 'GBP'),
})
/** In cents of EUR, by decimals alone; undefined without a rate. */
const worth = ({ minor, currency }: { minor: number; currency: string }) =>
  currency === 'GBP' ? undefined : Number(new Big(minor).times(currency === 'USD' ? RATE : 1))
const customerId = maybe(fc.constantFrom('customer:1' as const, 'customer:2' as const, 'customer:3' as const))

const revenue = fc
  .array(
    fc.record({ date: day('2024-01-01', 900), amount, role: fc.constantFrom(...PARTNER_ROLES), customerId }),
    {
      maxLength: 40,
    },
  )
  .map(rows => rows.map((row, i) => revenueRow(String(i), row as never)))

it('revenue of a quarter is the slow sum of its lines, and four quarters are the year', () => {
  fc.assert(
    fc.property(revenue, day('2025-01-01', 500), (rows, bookDay) => {
      const found = trailingRevenue({ revenue: rows, rates, bookDay })
      const end = found.quarters.at(-1)?.quarter ?? ''
      const lastDay = `${end.slice(0, 4)}-${{ Q1: '03-31', Q2: '06-30', Q3: '09-30', Q4: '12-31' }[end.slice(5)]}`
      expect(lastDay <= bookDay).toBe(true)
      expect(addDays(lastDay, 93) > bookDay).toBe(true)
      const slow = (year: number, quarter: number, role?: string) => {
        let sum = 0
        for (const row of rows) {
          const inYear = Number(row.date.slice(0, 4)) === year
          const inQuarter = Math.floor((Number(row.date.slice(5, 7)) - 1) / 3) + 1 === quarter
          if (inYear && inQuarter && (role === undefined || row.role === role)) sum += worth(row.amount) ?? 0
        }
        return sum
      }
      let total = 0
      for (const one of found.quarters) {
        const [year, quarter] = [Number(one.quarter.slice(0, 4)), Number(one.quarter.slice(6))]
        expect(one.total).toBe(slow(year, quarter))
        for (const role of PARTNER_ROLES) expect(one.byRole[role]).toBe(slow(year, quarter, role))
        if (one.before !== null) expect(one.before).toBe(slow(year - 1, quarter))
        else expect(slow(year - 1, quarter)).toBe(0)
        total += slow(year, quarter)
      }
      expect(found.total).toBe(total)
    }),
    RUNS,
  )
})

const deals = fc
  .array(
    fc.record({
      stage: fc.constantFrom(...DEAL_STAGES),
      amount: maybe(amount),
      closeOn: maybe(day('2026-04-01', 90)),
      customerId,
    }),
    { maxLength: 20 },
  )
  .map(rows =>
    rows.map((row, i) => {
      const partners = [{ partnerId: partner.id, role: 'sourced', shareBp: 10_000 }]
      return dealRow(String(i), { ...row, partners } as never)
    }),
  )

it('the pipeline is the slow sum of open deals, and its top is the largest of them', () => {
  fc.assert(
    fc.property(deals, rows => {
      const found = openPipeline({ deals: rows, partner, rates, today: TODAY }, 5)
      const open = rows.filter(({ stage }) => !['won', 'lost'].includes(stage))
      const amounts = open.map(row => (row.amount ? worth(row.amount) : undefined))
      expect(found.deals).toBe(open.length)
      expect(found.total).toBe(amounts.reduce<number>((sum, one) => sum + (one ?? 0), 0))
      expect(found.leftOut).toBe(amounts.filter(one => one === undefined).length)
      expect(found.late).toBe(open.filter(({ closeOn }) => closeOn !== undefined && closeOn < TODAY).length)
      const known = amounts.filter(one => one !== undefined && one >= 0).sort((a, b) => (b ?? 0) - (a ?? 0))
      expect(found.top.map(({ minor }) => minor).filter(one => one !== undefined && one >= 0)).toEqual(
        known.slice(0, 5),
      )
    }),
    RUNS,
  )
})

it('a shared account is one both sides are at, and none is missed', () => {
  fc.assert(
    fc.property(deals, deals, revenue, (own, others, lines) => {
      const found = accountOverlap(
        { deals: own, otherDeals: others, registrations: [], revenue: lines, names: new Map() },
        99,
      )
      const ids = ['customer:1', 'customer:2', 'customer:3']
      const known = ids.filter(id => [...own, ...lines].some(row => row.customerId === id))
      const shared = known.filter(id => others.some(row => row.customerId === id && row.stage !== 'lost'))
      expect([found.accounts, found.shared]).toEqual([known.length, shared.length])
      expect(found.top.map(one => one.customerId).sort()).toEqual(shared)
      for (const one of found.top) {
        const there = others.filter(row => row.customerId === one.customerId)
        expect(one.without.won).toBe(there.filter(row => row.stage === 'won').length)
      }
    }),
    RUNS,
  )
})

const registrations = fc
  .array(
    fc.record({
      state: fc.constantFrom(...REGISTRATION_STATES),
      protectedUntil: maybe(day('2026-04-01', 250)),
    }),
    {
      maxLength: 20,
    },
  )
  .map(rows =>
    rows.map((row, i) =>
      registration.parse({
        ...row,
        id: `registration:${i}`,
        partnerId: partner.id,
        company: `C${i}`,
        createdAt: '2026-01-01T00:00:00.000Z',
        updatedAt: '2026-01-01T00:00:00.000Z',
        createdIn: 'i',
      }),
    ),
  )

it('registrations that expire are protected today and end within ninety days', () => {
  fc.assert(
    fc.property(registrations, rows => {
      const found = registrationSummary({ registrations: rows, conflicts: [], today: TODAY })
      const running = rows.filter(
        ({ state, protectedUntil }) =>
          (state === 'approved' || state === 'extended') && (protectedUntil ?? '') >= TODAY,
      )
      expect(found.isProtected).toBe(running.length)
      expect(new Set(found.expiring)).toEqual(
        new Set(running.filter(({ protectedUntil }) => (protectedUntil ?? '') <= '2026-08-18')),
      )
    }),
    RUNS,
  )
})

const tasks = fc
  .array(
    fc.record({
      promise: maybe(fc.constantFrom('ours' as const, 'theirs' as const)),
      dueOn: maybe(day('2026-04-01', 90)),
      doneAt: maybe(day('2026-04-01', 40).map(on => `${on}T12:00:00.000Z`)),
      brokenOn: maybe(day('2026-04-01', 40)),
    }),
    { maxLength: 20 },
  )
  .map(rows => rows.map((row, i) => taskRow(String(i), row as never)))

it('what is open of each side is neither done nor broken, what is overdue was due before today', () => {
  fc.assert(
    fc.property(tasks, rows => {
      for (const one of openCommitments({ tasks: rows, today: TODAY, dayAt: at => at.slice(0, 10) }, 99)) {
        const open = rows.filter(task => task.promise === one.side && !task.doneAt && !task.brokenOn)
        expect(one.open).toBe(open.length)
        expect(one.overdue).toBe(open.filter(({ dueOn }) => dueOn !== undefined && dueOn < TODAY).length)
        expect(one.top.map(({ task }) => task.id).sort()).toEqual(open.map(({ id }) => id).sort())
      }
    }),
    RUNS,
  )
})

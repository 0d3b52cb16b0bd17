import { FORECAST_KINDS, type ForecastKind } from '@shared/domain/deal/category.ts'
import { DEAL_STAGES, FORECAST_CATEGORIES } from '@shared/domain/deal/schema.ts'
import { type ForecastDeal, forecastCube } from '@shared/domain/forecast/cube.ts'
import { partnerShares } from '@shared/domain/forecast/dealShares.ts'
import { outcomeOf } from '@shared/domain/forecast/outcome.ts'
import { packDeals, unpackDeals } from '@shared/domain/forecast/packedSnapshot.ts'
import type { DealStanding } from '@shared/domain/forecast/schema.ts'
import { stageHistory } from '@shared/domain/forecast/stageHistory.ts'
import { PIPELINE_MOVES, pipelineChanges } from '@shared/domain/forecast/waterfall.ts'
import { median } from '@shared/lib/median.ts'
import { splitMinor } from '@shared/lib/splitMinor.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const SEED = Number(process.env.TANDEM_SEED ?? 20261126)
console.info(`forecast properties: seed ${SEED}`)
const OPTIONS = { seed: SEED, numRuns: 400 }

const minor = fc.integer({ min: -1_000_000, max: 1_000_000_000 })

it('an amount split by weights adds up to itself, and no part is a unit off its share', () => {
  fc.assert(
    fc.property(
      minor,
      fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 8 }),
      (amount, weights) => {
        const parts = splitMinor(amount, weights)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount)
        const sum = weights.reduce((a, b) => a + b, 0)
        parts.forEach((part, i) => {
          const share = sum === 0 ? amount / weights.length : (amount * (weights[i] ?? 0)) / sum
          expect(Math.abs(part - share)).toBeLessThan(1)
        })
      },
    ),
    OPTIONS,
  )
})

const part = fc.record({
  partnerId: fc.constantFrom('partner:a', 'partner:b', 'partner:c') as fc.Arbitrary<`partner:${string}`>,
  role: fc.constantFrom('sourced' as const, 'influenced' as const, 'delivered' as const),
  shareBp: fc.integer({ min: 0, max: 3_300 }),
})
const forecastDeal: fc.Arbitrary<ForecastDeal> = fc.record({
  kind: fc.constantFrom<ForecastKind>(...FORECAST_KINDS),
  quarter: fc.constantFrom('2026-Q4' as const, '2027-Q1' as const, undefined),
  minor: fc.option(minor, { nil: undefined }),
  withoutRate: fc.constant(false),
  partners: fc.array(part, { maxLength: 4 }).map(partnerShares),
  products: fc.uniqueArray(fc.constantFrom('product:x', 'product:y', 'product:z')),
  region: fc.constantFrom('', 'EMEA', 'US'),
})

it('the cube is what the deals are: every sum over every axis, nothing counted twice', () => {
  fc.assert(
    fc.property(fc.array(forecastDeal, { maxLength: 40 }), deals => {
      const cells = forecastCube(deals)
      const sum = (keep: (cell: (typeof cells)[number]) => boolean) =>
        cells.filter(keep).reduce((all, cell) => all + cell.minor, 0)
      // Quarter, category and region belong to a deal as a whole: sums must be those of the plain deals.
      for (const quarter of ['2026-Q4', '2027-Q1', undefined])
        for (const kind of FORECAST_KINDS)
          for (const region of ['', 'EMEA', 'US']) {
            const plain = deals.filter(
              deal => deal.quarter === quarter && deal.kind === kind && deal.region === region,
            )
            expect(
              sum(cell => cell.quarter === quarter && cell.kind === kind && cell.region === region),
            ).toBe(plain.reduce((all, deal) => all + (deal.minor ?? 0), 0))
          }
      // A partner's part is what splitting each deal alone gives; a product's lies within a unit a part of it.
      for (const partner of ['', 'partner:a', 'partner:b', 'partner:c']) {
        let slow = 0
        for (const deal of deals) {
          const weights = deal.partners.map(({ weight }) => weight)
          const parts = splitMinor(deal.minor ?? 0, weights)
          deal.partners.forEach(({ partnerId }, i) => {
            if (partnerId === partner) slow += parts[i] ?? 0
          })
        }
        expect(sum(cell => cell.partner === partner)).toBe(slow)
      }
      for (const product of ['product:x', 'product:y', 'product:z']) {
        let [slow, parts] = [0, 0]
        for (const deal of deals)
          if (deal.products.includes(product)) {
            slow += (deal.minor ?? 0) / deal.products.length
            parts += deal.partners.length
          }
        expect(Math.abs(sum(cell => cell.product === product) - slow)).toBeLessThanOrEqual(parts)
      }
    }),
    OPTIONS,
  )
})

const day = fc.constantFrom('2026-06-30', '2026-11-20', '2026-12-31', '2027-01-15')
const standing = fc.record({
  key: fc.integer({ min: 0, max: 12 }),
  stage: fc.constantFrom(...DEAL_STAGES),
  category: fc.constantFrom(...FORECAST_CATEGORIES),
  minor: fc.option(minor, { nil: undefined }),
  closeOn: fc.option(day, { nil: undefined }),
})
const pipeline = fc
  .uniqueArray(standing, { selector: ({ key }) => key, maxLength: 12 })
  .map(deals => deals.map(({ key, ...deal }): DealStanding => ({ id: `deal:${key}`, ...deal })))

it('what changed adds up from what the pipeline was to what it is, counted afresh', () => {
  const scope = { quarter: '2026-Q4' as const, categories: new Set(['commit', 'bestCase'] as const) }
  const counted = (deals: readonly DealStanding[], today: string) =>
    deals
      .filter(({ stage, closeOn, category }) => {
        if (stage === 'won' || stage === 'lost' || closeOn === undefined) return false
        const counts = closeOn < today ? today : closeOn
        return counts >= '2026-10-01' && counts <= '2026-12-31' && ['commit', 'bestCase'].includes(category)
      })
      .reduce((sum, deal) => sum + (deal.minor ?? 0), 0)
  const byId = (deals: readonly DealStanding[]) => new Map(deals.map(deal => [deal.id, deal]))
  fc.assert(
    fc.property(pipeline, pipeline, fc.constantFrom('2026-09-28', '2026-11-16'), (before, after, on) => {
      const today = '2026-11-26'
      const told = pipelineChanges({ on, deals: byId(before) }, { on: today, deals: byId(after) }, scope)
      expect(told.start).toBe(counted(before, on))
      expect(told.end).toBe(counted(after, today))
      const moved = PIPELINE_MOVES.reduce((sum, move) => sum + told.moves[move].minor, 0)
      expect(told.start + moved).toBe(told.end)
      const ids = PIPELINE_MOVES.flatMap(move => told.moves[move].deals.map(({ id }) => id))
      expect(new Set(ids).size).toBe(ids.length)
      for (const move of PIPELINE_MOVES)
        expect(told.moves[move].deals.reduce((sum, deal) => sum + deal.minor, 0)).toBe(told.moves[move].minor)
    }),
    OPTIONS,
  )
})

it('a snapshot reads back as it was taken', () => {
  fc.assert(
    fc.property(pipeline, deals => {
      expect(unpackDeals(packDeals(deals))).toEqual(deals)
      expect(unpackDeals(JSON.parse(JSON.stringify(packDeals(deals))))).toEqual(deals)
    }),
    OPTIONS,
  )
})

it('stage history and outcomes are what counting one by one gives', () => {
  const open = DEAL_STAGES.slice(0, 4)
  const way = fc.record({
    stage: fc.constantFrom(...DEAL_STAGES),
    passed: fc.subarray(open),
    stays: fc.array(fc.record({ stage: fc.constantFrom(...open), days: fc.integer({ min: 0, max: 400 }) })),
  })
  fc.assert(
    fc.property(fc.array(way, { maxLength: 30 }), ways => {
      const told = stageHistory(ways)
      for (const stage of open) {
        const through = ways.filter(each => each.passed.includes(stage))
        const closed = through.filter(each => each.stage === 'won' || each.stage === 'lost')
        const days = ways
          .flatMap(each => each.stays.filter(stay => stay.stage === stage))
          .map(stay => stay.days)
        const sorted = days.toSorted((a, b) => a - b)
        const half = sorted.length / 2
        const middle =
          sorted.length === 0
            ? undefined
            : ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2
        expect(told[stage]).toEqual({
          closed: closed.length,
          won: closed.filter(each => each.stage === 'won').length,
          medianDays: middle,
        })
      }
    }),
    OPTIONS,
  )
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          won: fc.boolean(),
          minor: fc.option(fc.integer({ min: 0, max: 1e9 }), { nil: undefined }),
          cycleDays: fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined }),
        }),
      ),
      deals => {
        const told = outcomeOf(deals)
        const won = deals.filter(deal => deal.won)
        expect(told.winRate).toBe(deals.length === 0 ? undefined : won.length / deals.length)
        expect(told.wonMinor).toBe(won.reduce((sum, deal) => sum + (deal.minor ?? 0), 0))
        expect(told.medianCycle).toBe(median(won.flatMap(deal => deal.cycleDays ?? [])))
      },
    ),
    OPTIONS,
  )
})

it('splitting is exact beyond what a product of numbers holds', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1e12, max: Number.MAX_SAFE_INTEGER }),
      fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 6 }),
      (amount, weights) => {
        const parts = splitMinor(amount, weights)
        expect(parts.reduce((sum, each) => sum + BigInt(each), 0n)).toBe(BigInt(amount))
        const whole = BigInt(weights.reduce((a, b) => a + b, 0))
        parts.forEach((each, i) => {
          const off = BigInt(each) * whole - BigInt(amount) * BigInt(weights[i] ?? 0)
          expect(off < whole && off > -whole).toBe(true)
        })
      },
    ),
    OPTIONS,
  )
})

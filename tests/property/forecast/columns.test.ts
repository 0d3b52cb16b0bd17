import { DEFAULT_STAGE_CATEGORY, FORECAST_KINDS, forecastKind } from '@shared/domain/deal/category.ts'
import { conversionDay } from '@shared/domain/deal/clock.ts'
import {
  DEAL_STAGES,
  DEFAULT_STAGE_PROBABILITY,
  type Deal,
  FORECAST_CATEGORIES,
  isOpen,
} from '@shared/domain/deal/schema.ts'
import { stageAge } from '@shared/domain/deal/stagePath.ts'
import { bookTargets } from '@shared/domain/forecast/bookTargets.ts'
import { forecastCube } from '@shared/domain/forecast/cube.ts'
import { partnerShares } from '@shared/domain/forecast/dealShares.ts'
import { forecastQuarter } from '@shared/domain/forecast/forecastQuarter.ts'
import { isStale } from '@shared/domain/forecast/velocity.ts'
import { convertBy, makeRateBook } from '@shared/domain/scorecard/rateBook.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import { splitMinor } from '@shared/lib/splitMinor.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DealColumns } from '../../../renderer/columns/deals/dealColumns.ts'
import { recordOf } from '../../../renderer/columns/deals/dealRecord.ts'
import { forecastDeals } from '../../../renderer/columns/forecast/forecastFacts.ts'
import { forecastOf } from '../../../renderer/columns/forecast/forecastOf.ts'
import { pivotOf } from '../../../renderer/columns/forecast/pivotOf.ts'
import { dealRow } from '../../unit/domain/rows.ts'

const SEED = Number(process.env.TANDEM_SEED ?? 20261127)
console.info(`forecast of columns: seed ${SEED}`)
const TODAY = '2026-11-26'
const RATES = makeRateBook(
  [
    { date: '2026-01-01', from: 'EUR', to: 'USD', rate: '1.08' },
    { date: '2026-11-01', from: 'EUR', to: 'USD', rate: '1.1' },
  ],
  'USD',
)
const about = {
  currency: 'USD',
  probability: DEFAULT_STAGE_PROBABILITY,
  stageCategory: DEFAULT_STAGE_CATEGORY,
  ageingDays: 60,
  historyFloor: 5,
  today: TODAY,
  seq: 0,
  revision: 0,
}

const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const day = fc.integer({ min: -300, max: 200 }).map(days => addDays(TODAY, days))
const part = fc.record({
  partnerId: fc.constantFrom('partner:a', 'partner:b', 'partner:c') as fc.Arbitrary<`partner:${string}`>,
  role: fc.constantFrom('sourced' as const, 'influenced' as const),
  shareBp: fc.integer({ min: 0, max: 2_500 }),
})
const deal = fc
  .record({
    stage: fc.constantFrom(...DEAL_STAGES),
    amount: optional(
      fc.record({
        minor: fc.integer({ min: 0, max: 1e9 }),
        currency: fc.constantFrom('USD', 'EUR', 'CHF'),
      }),
    ),
    openedOn: optional(day),
    closeOn: optional(day),
    partners: fc.array(part, { maxLength: 4 }),
    productIds: fc.uniqueArray(fc.constantFrom('product:x', 'product:y')) as fc.Arbitrary<
      `product:${string}`[]
    >,
    territory: optional(fc.constantFrom('EMEA', 'Nordics')),
    category: optional(fc.constantFrom(...FORECAST_CATEGORIES)),
    stagePath: optional(
      fc.array(fc.record({ stage: fc.constantFrom(...DEAL_STAGES), on: optional(day) }), { maxLength: 4 }),
    ),
  })
  .map(fields => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)))

const convertedOf = (each: Deal): number | undefined =>
  each.amount && convertBy(RATES, each.amount, conversionDay(each, TODAY))?.minor

it('the forecast of the columns is that of the rows, looked through one by one', () => {
  fc.assert(
    fc.property(fc.array(deal, { maxLength: 40 }), fields => {
      const deals = fields.map((each, i): Deal => {
        const { amount: _, ...bare } = dealRow(String(i))
        return { ...bare, ...each }
      })
      const columns = new DealColumns()
      for (const each of deals) columns.put(recordOf(each, RATES, TODAY))
      const told = forecastOf(columns, about, bookTargets([], RATES, TODAY))

      const counted = deals.filter(each => forecastKind(each, DEFAULT_STAGE_CATEGORY) !== undefined)
      for (const { quarter, byKind, weighted, target } of told.quarters) {
        expect(target).toBeUndefined()
        let slow = 0
        for (const kind of FORECAST_KINDS) {
          const those = counted.filter(
            each =>
              forecastKind(each, DEFAULT_STAGE_CATEGORY) === kind && forecastQuarter(each, TODAY) === quarter,
          )
          expect(byKind[kind]).toEqual({
            minor: those.reduce((sum, each) => sum + (convertedOf(each) ?? 0), 0),
            deals: those.length,
            withoutRate: those.filter(each => each.amount?.currency === 'CHF').length,
            withoutAmount: those.filter(each => each.amount === undefined).length,
          })
          if (kind !== 'won' && kind !== 'omitted')
            for (const each of those) {
              const { percent, closed, won } = told.stages[each.stage]
              if (closed >= 5) expect(percent).toBe(Math.round((won / closed) * 1000) / 10)
              else expect(percent).toBe(DEFAULT_STAGE_PROBABILITY[each.stage])
              slow += Math.round(((convertedOf(each) ?? 0) * percent) / 100)
            }
        }
        expect(weighted).toBe(slow)
      }

      for (const stage of DEAL_STAGES.filter(isOpen)) {
        const through = deals.filter(
          each => !isOpen(each.stage) && each.stagePath?.some(point => point.stage === stage),
        )
        expect([told.stages[stage].closed, told.stages[stage].won]).toEqual([
          through.length,
          through.filter(each => each.stage === 'won').length,
        ])
        const median = told.stages[stage].medianDays
        const slow = deals.filter(
          each => each.stage === stage && median !== undefined && (stageAge(each, TODAY) ?? -1) > median,
        )
        expect(told.stages[stage].slow).toBe(slow.length)
      }

      const decided = deals.filter(
        each => !isOpen(each.stage) && each.closeOn && each.closeOn > '2025-11-26' && each.closeOn <= TODAY,
      )
      expect(told.pace.outcome.won + told.pace.outcome.lost).toBe(decided.length)
      expect(told.pace.alive).toBe(
        deals.filter(each => isOpen(each.stage) && !isStale(each, TODAY, 60)).length,
      )

      // The pivot by partner: each deal split alone, and the rows add up to the quarter.
      const quarters = told.quarters.map(({ quarter }) => quarter)
      const cells = forecastCube(forecastDeals(columns, about))
      for (const axis of ['partner', 'product', 'region'] as const) {
        const pivot = pivotOf(cells, axis, quarters)
        const width = quarters.length * FORECAST_KINDS.length
        told.quarters.forEach(({ byKind }, i) => {
          FORECAST_KINDS.forEach((kind, k) => {
            const at = i * FORECAST_KINDS.length + k
            const sum = pivot.ids.reduce((all, _, row) => all + (pivot.sums[row * width + at] ?? 0), 0)
            expect(sum).toBe(byKind[kind].minor)
          })
        })
        if (axis !== 'partner') continue
        pivot.ids.forEach((id, row) => {
          quarters.forEach((quarter, i) => {
            let slow = 0
            for (const each of counted) {
              if (forecastQuarter(each, TODAY) !== quarter) continue
              const shares = partnerShares(each.partners)
              const parts = splitMinor(
                convertedOf(each) ?? 0,
                shares.map(({ weight }) => weight),
              )
              shares.forEach(({ partnerId }, p) => {
                if (partnerId === id) slow += parts[p] ?? 0
              })
            }
            const from = row * width + i * FORECAST_KINDS.length
            const sum = pivot.sums.slice(from, from + FORECAST_KINDS.length).reduce((a, b) => a + b, 0)
            expect(sum).toBe(slow)
          })
        })
      }
    }),
    { seed: SEED, numRuns: 200 },
  )
})

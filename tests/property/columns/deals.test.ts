import { categoryOf, DEFAULT_STAGE_CATEGORY } from '@shared/domain/deal/category.ts'
import { dealAge } from '@shared/domain/deal/clock.ts'
import {
  DEAL_STAGES,
  DEFAULT_STAGE_PROBABILITY,
  type Deal,
  FORECAST_CATEGORIES,
  isOpen,
  MOTIONS,
} from '@shared/domain/deal/schema.ts'
import { stageAge } from '@shared/domain/deal/stagePath.ts'
import { forecastQuarter } from '@shared/domain/forecast/forecastQuarter.ts'
import { makeRateBook } from '@shared/domain/scorecard/rateBook.ts'
import { fieldOf } from '@shared/domain/view/filterMatch.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DealAnswers } from '../../../renderer/columns/deals/answer.ts'
import { dealChoices } from '../../../renderer/columns/deals/dealChoices.ts'
import { DealColumns } from '../../../renderer/columns/deals/dealColumns.ts'
import { dealFields } from '../../../renderer/columns/deals/dealFields.ts'
import { DealLines, DealList } from '../../../renderer/columns/deals/dealList.ts'
import { applyPatch, type DealPatch } from '../../../renderer/columns/deals/dealPatch.ts'
import { recordOf } from '../../../renderer/columns/deals/dealRecord.ts'
import { checksumOf } from '../../../renderer/columns/deals/keptDeals.ts'
import { DEAL_GROUPS, DEAL_SORTS, type DealQuery } from '../../../renderer/columns/deals/query.ts'
import { dealRow } from '../../unit/domain/rows.ts'
import {
  convertedOf,
  groupOf,
  holds,
  inOrder,
  sortValue,
  sumsOf,
  type World,
  weightedOf,
} from './dealOracle.ts'

const TODAY = '2026-11-24'
const RATES = makeRateBook(
  [
    { date: '2026-01-01', from: 'EUR', to: 'USD', rate: '1.08' },
    { date: '2026-06-01', from: 'USD', to: 'JPY', rate: '151.3' },
  ],
  'USD',
)

const day = fc.integer({ min: -400, max: 90 }).map(days => addDays(TODAY, days))
const key = fc.integer({ min: 0, max: 30 }).map(String)
const deal = fc
  .record({
    key,
    name: fc.constantFrom('Ünïon', 'union 2', 'Union 10', '拡張', 'مشروع', 'Zeta', 'a'),
    stage: fc.constantFrom(...DEAL_STAGES),
    amount: fc.option(
      fc.record({
        minor: fc.integer({ min: -1e9, max: 1e12 }),
        currency: fc.constantFrom('USD', 'EUR', 'JPY', 'CHF'),
      }),
      { nil: undefined },
    ),
    openedOn: fc.option(day, { nil: undefined }),
    closeOn: fc.option(day, { nil: undefined }),
    owner: fc.option(fc.constantFrom('Ana', 'Bo'), { nil: undefined }),
    territory: fc.option(fc.constantFrom('EMEA', 'Nordics'), { nil: undefined }),
    motion: fc.option(fc.constantFrom(...MOTIONS), { nil: undefined }),
    category: fc.option(fc.constantFrom(...FORECAST_CATEGORIES), { nil: undefined }),
    stagePath: fc.option(
      fc.array(fc.record({ stage: fc.constantFrom(...DEAL_STAGES), on: day }), { maxLength: 3 }),
      { nil: undefined },
    ),
    customer: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
    partners: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }),
    updatedAt: fc.integer({ min: 0, max: 1e6 }).map(ms => new Date(1.8e12 + ms).toISOString()),
  })
  .map(({ key, customer, partners, ...fields }): Deal => {
    const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    const { amount: _, ...bare } = dealRow(key)
    return {
      ...bare,
      ...present,
      ...(customer !== undefined && { customerId: `customer:${customer}` }),
      partners: partners.map(id => ({ partnerId: `partner:${id}`, role: 'sourced', shareBp: 10_000 })),
    }
  })

type Step =
  | { readonly kind: 'put'; readonly deals: readonly Deal[] }
  | { readonly kind: 'drop'; readonly keys: readonly string[] }
  | {
      readonly kind: 'name'
      readonly table: 'partners' | 'customers'
      readonly at: number
      readonly name: string
      readonly tier: string
    }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('put' as const), deals: fc.array(deal, { maxLength: 8 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('drop' as const), keys: fc.array(key, { maxLength: 8 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('name' as const),
      table: fc.constantFrom('partners' as const, 'customers' as const),
      at: fc.integer({ min: 0, max: 4 }),
      name: fc.constantFrom('Nord', 'nord', 'Ωmega', 'Übersee', ''),
      tier: fc.constantFrom('Gold', 'Silver', ''),
    }),
  },
)

const query: fc.Arbitrary<DealQuery> = fc.record({
  search: fc.constantFrom('', '', 'uni', 'nord', 'ana', 'uni 2', 'zzz'),
  filters: fc.subarray(
    [
      { field: 'stage', operator: 'is' as const, values: ['qualified', 'won'] },
      { field: 'state', operator: 'isNot' as const, values: ['slipped'] },
      { field: 'partner', operator: 'is' as const, values: ['partner:1', ''] },
      { field: 'close', operator: 'within' as const, values: ['30'] },
      { field: 'amount', operator: 'atLeast' as const, values: ['1000'] },
      { field: 'closeIn', operator: 'is' as const, values: ['thisQuarter', 'lastQuarter'] },
      { field: 'age', operator: 'atMost' as const, values: ['90', ''] },
      { field: 'currency', operator: 'is' as const, values: ['EUR', ''] },
      { field: 'category', operator: 'is' as const, values: ['commit'] },
      { field: 'stageAge', operator: 'atLeast' as const, values: ['30'] },
      { field: 'forecastQuarter', operator: 'is' as const, values: ['2026-Q4'] },
    ],
    { maxLength: 2 },
  ),
  sort: fc.record({ id: fc.constantFrom(...DEAL_SORTS), desc: fc.boolean() }),
  group: fc.option(fc.constantFrom(...DEAL_GROUPS), { nil: undefined }),
  // One of a book may have no deal, or be gone.
  partnerIds: fc.option(fc.subarray(['partner:0', 'partner:2', 'partner:4', 'partner:none']), {
    nil: undefined,
  }),
})

const passes = (deal: Deal, { filters, search, partnerIds }: DealQuery, world: World): boolean =>
  holds(deal, search, world) &&
  (partnerIds === undefined || deal.partners.some(({ partnerId }) => partnerIds.includes(partnerId))) &&
  filters.every(({ field, values }) => {
    if (field === 'stage') return values.includes(deal.stage)
    if (field === 'state') return groupOf(deal, 'state', world) !== 'slipped'
    if (field === 'partner')
      return deal.partners.length === 0 || deal.partners.some(part => part.partnerId === 'partner:1')
    if (field === 'close')
      return deal.closeOn !== undefined && deal.closeOn >= TODAY && deal.closeOn <= addDays(TODAY, 30)
    // This quarter and the last one, of the day the test stands on.
    if (field === 'closeIn')
      return deal.closeOn !== undefined && deal.closeOn >= '2026-07-01' && deal.closeOn <= '2026-12-31'
    if (field === 'age') return (dealAge(deal, TODAY) ?? 0) <= 90
    if (field === 'category')
      return isOpen(deal.stage) && categoryOf(deal, DEFAULT_STAGE_CATEGORY) === 'commit'
    if (field === 'stageAge') return (stageAge(deal, TODAY) ?? -1) >= 30
    if (field === 'forecastQuarter') return forecastQuarter(deal, TODAY) === '2026-Q4'
    if (field === 'currency') return deal.amount === undefined || deal.amount.currency === 'EUR'
    const converted = convertedOf(deal, world)
    return converted !== undefined && converted >= 1000_00
  })

const COUNTED = ['stage', 'partner', 'tier', 'customer', 'owner', 'currency'] as const

function countsOf(
  deals: readonly Deal[],
  by: (typeof COUNTED)[number],
  tiers: ReadonlyMap<string, string>,
): Map<string, number> {
  const valuesOf = (deal: Deal): readonly string[] => {
    if (by === 'partner') return deal.partners.length === 0 ? [''] : deal.partners.map(part => part.partnerId)
    if (by === 'tier') {
      const known = deal.partners.map(part => tiers.get(part.partnerId) ?? '').filter(tier => tier !== '')
      return known.length === 0 ? [''] : [...new Set(known)]
    }
    if (by === 'currency') return [deal.amount?.currency ?? '']
    return [groupOf(deal, by, { today: TODAY } as World)]
  }
  const counts = new Map<string, number>()
  for (const value of deals.flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

it('columns answer as a slow look through the rows does, after any edits, filters and sorts', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(step, query), { minLength: 1, maxLength: 8 }), rounds => {
      const deals = new Map<string, Deal>()
      const names = { partners: new Map<string, string>(), customers: new Map<string, string>() }
      const tiers = new Map<string, string>()
      let columns = new DealColumns()
      let answers = new DealAnswers(columns)
      const about = {
        currency: 'USD',
        probability: DEFAULT_STAGE_PROBABILITY,
        stageCategory: DEFAULT_STAGE_CATEGORY,
        ageingDays: 60,
        historyFloor: 30,
        today: TODAY,
        seq: 0,
        revision: 0,
      }
      const lines = () => new DealLines(columns, about)

      rounds.forEach(([change, asked], round) => {
        let patch: DealPatch = { put: [], drop: [], named: [] }
        if (change.kind === 'put') {
          const last = [...new Map(change.deals.map(each => [each.id, each])).values()]
          for (const each of last) deals.set(each.id, each)
          patch = { ...patch, put: last.map(each => recordOf(each, RATES, TODAY)) }
        } else if (change.kind === 'drop') {
          const drop = change.keys.map(each => `deal:${each}`)
          for (const id of drop) deals.delete(id)
          patch = { ...patch, drop }
        } else {
          const id = `${change.table === 'partners' ? 'partner' : 'customer'}:${change.at}`
          names[change.table].set(id, change.name)
          patch = { ...patch, named: [{ table: change.table, id, name: change.name, note: change.tier }] }
          if (change.table === 'partners') tiers.set(id, change.tier)
        }
        answers.touch(applyPatch(columns, patch))

        // Half the time the columns go to the store and come back.
        if (round % 2 === 1) {
          const packed = structuredClone(columns.pack())
          expect(checksumOf(packed)).toBe(checksumOf(columns.pack()))
          columns = new DealColumns(packed)
          answers = new DealAnswers(columns)
        }

        const world: World = {
          deals,
          partnerNames: names.partners,
          customerNames: names.customers,
          rates: RATES,
          today: TODAY,
          probability: DEFAULT_STAGE_PROBABILITY,
        }
        const answer = answers.get(asked, about)
        const list = new DealList(lines(), answer)
        const wanted = [...deals.values()].filter(each => passes(each, asked, world))
        const shown = Array.from(answer.order, (_, i) => deals.get(list.idAt(i) ?? '') as Deal)
        expect(new Set(shown.map(each => each.id))).toEqual(new Set(wanted.map(each => each.id)))
        expect(shown.length).toBe(wanted.length)
        shown.forEach((each, i) => {
          expect(list.indexOf(each.id)).toBe(i)
          const line = list.at(i)
          expect([line?.name, line?.stage, line?.closeOn, line?.converted, line?.weighted]).toEqual([
            each.name,
            each.stage,
            each.closeOn,
            convertedOf(each, world),
            weightedOf(each, world),
          ])
        })

        const spans = answer.segments ?? [{ value: '', from: 0, count: shown.length }]
        expect(spans.reduce((sum, span) => sum + span.count, 0)).toBe(shown.length)
        for (const { value, from, count } of spans) {
          const group = shown.slice(from, from + count)
          if (asked.group) for (const each of group) expect(groupOf(each, asked.group, world)).toBe(value)
          group.slice(1).forEach((each, i) => {
            const before = group[i] as Deal
            expect(
              inOrder(before, each, asked.sort.id, asked.sort.desc, world),
              `${sortValue(before, asked.sort.id, world)} before ${sortValue(each, asked.sort.id, world)}`,
            ).toBe(true)
          })
        }

        expect(answer.open).toEqual(
          sumsOf(
            wanted.filter(each => isOpen(each.stage)),
            world,
          ),
        )
        for (const stage of DEAL_STAGES)
          expect(answer.byStage[stage]).toEqual(
            sumsOf(
              wanted.filter(each => each.stage === stage),
              world,
            ),
          )
        expect(columns.count).toBe(deals.size)

        const fields = dealFields(columns, about)
        for (const id of COUNTED) {
          const field = fieldOf(fields, { field: id })
          const counts = field && dealChoices(columns, field).filter(choice => choice.count !== 0)
          expect([id, new Map(counts?.map(({ value, count }) => [value, count]))]).toEqual([
            id,
            countsOf([...deals.values()], id, tiers),
          ])
        }
      })
    }),
    { numRuns: 150 },
  )
})

import { DEFAULT_STAGE_CATEGORY } from '@shared/domain/deal/category.ts'
import {
  DEAL_STAGES,
  DEFAULT_STAGE_PROBABILITY,
  type Deal,
  FORECAST_CATEGORIES,
  MOTIONS,
} from '@shared/domain/deal/schema.ts'
import { makeRateBook } from '@shared/domain/scorecard/rateBook.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import fc from 'fast-check'
import type { DealPatch } from '../../../renderer/columns/deals/dealPatch.ts'
import { recordOf } from '../../../renderer/columns/deals/dealRecord.ts'
import { DEAL_GROUPS, DEAL_SORTS, type DealQuery } from '../../../renderer/columns/deals/query.ts'
import { dealRow } from '../../unit/domain/rows.ts'

/** Deals, what becomes of them, and what is asked of them, by chance. */

export const TODAY = '2026-11-24'
export const RATES = makeRateBook(
  [
    { date: '2026-01-01', from: 'EUR', to: 'USD', rate: '1.08' },
    { date: '2026-06-01', from: 'USD', to: 'JPY', rate: '151.3' },
  ],
  'USD',
)

const day = fc.integer({ min: -400, max: 90 }).map(days => addDays(TODAY, days))
const key = fc.integer({ min: 0, max: 30 }).map(String)
export const deal = fc
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

export type Step =
  | { readonly kind: 'put'; readonly deals: readonly Deal[] }
  | { readonly kind: 'drop'; readonly keys: readonly string[] }
  | {
      readonly kind: 'name'
      readonly table: 'partners' | 'customers'
      readonly at: number
      readonly name: string
      readonly tier: string
    }

export const step: fc.Arbitrary<Step> = fc.oneof(
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

export const query: fc.Arbitrary<DealQuery> = fc.record({
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

export const ABOUT = {
  currency: 'USD',
  probability: DEFAULT_STAGE_PROBABILITY,
  stageCategory: DEFAULT_STAGE_CATEGORY,
  ageingDays: 60,
  historyFloor: 30,
  today: TODAY,
  seq: 0,
  revision: 0,
}

/** The patch a step is for columns. */
export function patchOf(step: Step): DealPatch {
  const nothing: DealPatch = { put: [], drop: [], named: [] }
  switch (step.kind) {
    case 'put': {
      const last = [...new Map(step.deals.map(each => [each.id, each])).values()]
      return { ...nothing, put: last.map(each => recordOf(each, RATES, TODAY)) }
    }
    case 'drop':
      return { ...nothing, drop: step.keys.map(each => `deal:${each}`) }
    case 'name': {
      const id = `${step.table === 'partners' ? 'partner' : 'customer'}:${step.at}`
      return { ...nothing, named: [{ table: step.table, id, name: step.name, note: step.tier }] }
    }
  }
}

import { addMinor } from '../../lib/money.ts'
import type { Quarter } from '../../lib/period.ts'
import { FORECAST_KINDS, type ForecastKind } from '../deal/category.ts'
import type { ForecastDeal } from './cube.ts'

/** What some deals come to. */
export interface ForecastSum {
  /** Minor units of the workspace's currency. */
  readonly minor: number
  readonly deals: number
  /** Of them, in no sum: their amount has no exchange rate, or there is none. */
  readonly withoutRate: number
  readonly withoutAmount: number
}

export interface QuarterTotals {
  /** undefined: deals without a close date. */
  readonly quarter: Quarter | undefined
  readonly byKind: Readonly<Record<ForecastKind, ForecastSum>>
  /** Open deals that are not omitted, times the probability of their stage, each rounded; minor units. */
  readonly weighted: number
}

/** A deal with the probability its stage has, percent. */
export type WeighedDeal = Pick<ForecastDeal, 'quarter' | 'kind' | 'minor' | 'withoutRate'> & {
  readonly percent: number
}

/** The forecast per quarter, whole deals, the quarters in their order. Throws MoneyError past 2^53. */
export function quarterTotals(deals: Iterable<WeighedDeal>): readonly QuarterTotals[] {
  const quarters = new Map<Quarter | undefined, { byKind: Sums; weighted: number }>()
  for (const { quarter, kind, minor, withoutRate, percent } of deals) {
    let totals = quarters.get(quarter)
    if (!totals) {
      totals = { byKind: noSums(), weighted: 0 }
      quarters.set(quarter, totals)
    }
    const sum = totals.byKind[kind]
    sum.deals += 1
    if (minor !== undefined) sum.minor = addMinor(sum.minor, minor)
    else if (withoutRate) sum.withoutRate += 1
    else sum.withoutAmount += 1
    if (minor !== undefined && kind !== 'won' && kind !== 'omitted')
      totals.weighted = addMinor(totals.weighted, Math.round((minor * percent) / 100))
  }
  return [...quarters]
    .map(([quarter, totals]) => ({ quarter, ...totals }))
    .sort((a, b) => ((a.quarter ?? '~') < (b.quarter ?? '~') ? -1 : 1))
}

type Sums = Record<ForecastKind, { minor: number; deals: number; withoutRate: number; withoutAmount: number }>

export const noSums = (): Sums =>
  Object.fromEntries(
    FORECAST_KINDS.map(kind => [kind, { minor: 0, deals: 0, withoutRate: 0, withoutAmount: 0 }]),
  ) as Sums

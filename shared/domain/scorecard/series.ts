import { addDays, addMonths } from '../../lib/calendarDate.ts'
import { type Month, monthsEndingAt, spanOfQuarter } from '../../lib/period.ts'
import { DEAL_STAGES, type DealStage, PARTNER_ROLES, type PartnerRole } from '../deal/schema.ts'
import { weightedOf } from './headline.ts'
import { isOpenFact, shareOf } from './measureDeals.ts'
import { scaled } from './ratio.ts'
import type { ScorecardFacts } from './schema.ts'
import { targetIn } from './targetRows.ts'

/** One month of the revenue chart, minor units. */
export interface RevenueMonth {
  readonly month: Month
  readonly byRole: Readonly<Record<PartnerRole, number>>
  /** The part of the target rows that falls into the month. */
  readonly target?: number
  /** True when data ends before the month does. */
  readonly partial: boolean
}

/** The twelve months up to the end of the period. */
export function revenueSeries(facts: ScorecardFacts): RevenueMonth[] {
  const sums = new Map<string, number>()
  for (const { month, role, minor } of facts.revenueByMonth) {
    const key = `${month} ${role}`
    sums.set(key, (sums.get(key) ?? 0) + minor)
  }
  return monthsEndingAt(spanOfQuarter(facts.period).to, 12).map(month => {
    const from = `${month}-01`
    const to = lastDay(from)
    const target = targetIn(facts.targets, { from, to })
    const of = (role: PartnerRole): number => sums.get(`${month} ${role}`) ?? 0
    return {
      month,
      byRole: {
        sourced: of('sourced'),
        influenced: of('influenced'),
        delivered: of('delivered'),
      },
      ...(target && { target: target.minor }),
      partial: facts.asOf < to,
    }
  })
}

const lastDay = (first: string): string => addDays(addMonths(first, 1), -1)

/** Roles that have any revenue in the series, in the order they are stacked. */
export const rolesIn = (series: readonly RevenueMonth[]): PartnerRole[] =>
  PARTNER_ROLES.filter(role => series.some(({ byRole }) => byRole[role] !== 0))

/** One bar of the pipeline chart: open sourced deals of a stage at the partner's share, minor units. */
export interface PipelineStage {
  readonly stage: DealStage
  readonly deals: number
  readonly minor: number
  readonly weighted: number
}

export function pipelineByStage(facts: ScorecardFacts): PipelineStage[] {
  return DEAL_STAGES.filter(stage => stage !== 'won' && stage !== 'lost').map(stage => {
    const deals = facts.deals.filter(deal => deal.stage === stage && deal.role === 'sourced')
    return {
      stage,
      deals: deals.length,
      minor: deals.reduce((sum, deal) => sum + scaled(shareOf(deal), 1), 0),
      weighted: deals.reduce((sum, deal) => sum + weightedOf(deal), 0),
    }
  })
}

/** Open deals with the largest share first; those without an amount last. */
export const openDeals = (facts: ScorecardFacts): ScorecardFacts['deals'] =>
  facts.deals
    .filter(isOpenFact)
    .map((deal, order) => ({
      deal,
      order,
      share: deal.minor === undefined ? -1 : scaled(shareOf(deal), 1),
    }))
    .sort((a, b) => b.share - a.share || a.order - b.order)
    .map(({ deal }) => deal)

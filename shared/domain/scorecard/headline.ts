import { quartersEndingAt } from '../../lib/period.ts'
import { type FactsView, sourcedIn } from './factsView.ts'
import { customersOf } from './measureCustomers.ts'
import { isOpenFact, pipelineCoverage, shareOf } from './measureDeals.ts'
import { figureOf } from './measured.ts'
import { ordersPlaced, sourcedRevenue } from './measureRevenue.ts'
import { decimal, ratio, scaled, times, toNumber } from './ratio.ts'
import type { Kpi, ScorecardTemplateFields } from './schema.ts'
import { scoreKpi } from './scoreKpi.ts'
import { monthsOf, type Window, windowOf } from './window.ts'

/** The four figures at the head of page 1; money in minor units. Undefined: not known. */
export interface Headline {
  readonly revenue?: number
  /** Percent of target in each of the four quarters, oldest first. */
  readonly percentByQuarter: readonly (number | undefined)[]
  readonly percentTargetNote?: string
  /** Open sourced pipeline at the partner's share times the stage's probability. */
  readonly pipelineWeighted?: number
  readonly openDeals: number
  readonly coverage?: number
  readonly orders?: number
  readonly activeCustomers?: number
  readonly keptPercent?: number
  readonly customersBefore?: number
  readonly customersAgain?: number
}

/** Used for "% of target" when the template has no KPI on sourced revenue. */
const REVENUE_AGAINST_ROWS: Kpi = {
  id: 'revenue',
  metric: 'sourcedRevenue',
  name: 'Sourced revenue',
  dimension: 'Revenue',
  weight: 0,
  target: { kind: 'rows' },
  floorPercent: 0,
  direction: 'up',
}

export function headlineOf(view: FactsView, template: ScorecardTemplateFields, window: Window): Headline {
  const { facts } = view
  const quarters = quartersEndingAt(facts.period, 4).map(quarter =>
    windowOf(quarter, facts.asOf, quarter === facts.period),
  )
  const kpi = template.kpis.find(({ metric }) => metric === 'sourcedRevenue') ?? REVENUE_AGAINST_ROWS
  const scored = quarters.map(quarter => scoreKpi(kpi, view, quarter))
  const known = quarters.some(quarter => figureOf(sourcedRevenue(view, quarter)))
  const note = scored.find(({ targetNote }) => targetNote)?.targetNote
  const coverage = figureOf(pipelineCoverage(view, window))
  const orders = figureOf(ordersPlaced(view, window))
  const customers = customersOf(view, window)
  return {
    ...(known && {
      revenue: sourcedIn(
        view,
        quarters.flatMap(({ quarter }) => monthsOf(quarter)),
      ),
    }),
    percentByQuarter: scored.map(({ percentOfTarget }) => percentOfTarget),
    ...(note !== undefined && { percentTargetNote: note }),
    ...weightedPipeline(view),
    ...(coverage && { coverage: toNumber(coverage) }),
    ...(orders && { orders: toNumber(orders) }),
    ...(customers && {
      activeCustomers: customers.active,
      ...(customers.before !== undefined && {
        customersBefore: customers.before,
      }),
      ...(customers.again !== undefined && { customersAgain: customers.again }),
      ...(customers.priorMinor > 0 && {
        keptPercent: keptPercent(customers.keptMinor, customers.priorMinor),
      }),
    }),
  }
}

/** Percent with one decimal; 100 only when nothing was lost. */
function keptPercent(kept: number, prior: number): number {
  const rounded = scaled(ratio(BigInt(kept) * 100n, prior), 10)
  return (kept < prior ? Math.min(rounded, 999) : rounded) / 10
}

/** Σ amount × share × stage probability, each deal rounded to minor units. */
function weightedPipeline({ facts }: FactsView): Pick<Headline, 'pipelineWeighted' | 'openDeals'> {
  const open = facts.deals.filter(deal => isOpenFact(deal) && deal.role === 'sourced')
  if (facts.deals.length === 0) return { openDeals: 0 }
  const pipelineWeighted = open.reduce((sum, deal) => sum + weightedOf(deal), 0)
  return { pipelineWeighted, openDeals: open.length }
}

/** One deal's share times the probability of its stage, minor units. */
export const weightedOf = (deal: Parameters<typeof shareOf>[0]): number =>
  scaled(times(shareOf(deal), times(decimal(deal.probability), ratio(1, 100))), 1)

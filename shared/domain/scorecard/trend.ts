import { type Quarter, quartersEndingAt } from '../../lib/period.ts'
import type { FactsView } from './factsView.ts'
import { METRICS } from './metrics.ts'
import { overallOf } from './overall.ts'
import type { ScorecardTemplateFields } from './schema.ts'
import { type KpiResult, scoreKpi } from './scoreKpi.ts'
import { windowOf } from './window.ts'

export const TREND_QUARTERS = 8

export interface TrendPoint {
  readonly quarter: Quarter
  readonly score?: number
  readonly kpis: readonly KpiResult[]
}

/** Scores of eight quarters, all made from the same KPIs, so that they can be compared. */
export interface Trend {
  readonly points: readonly TrendPoint[]
  /** Names of KPIs with data today whose past cannot be told: left out of every point. */
  readonly leftOut: readonly string[]
}

/**
 * Recomputes the score of each of the last eight quarters from the same facts. What cannot be rewound
 * (an open pipeline) is left out of all of them, the last included: like is compared with like.
 */
export function trendOf(
  view: FactsView,
  template: ScorecardTemplateFields,
  today: readonly KpiResult[],
): Trend {
  const { asOf, period } = view.facts
  const kept = template.kpis.filter(kpi => METRICS[kpi.metric].rewinds)
  const points = quartersEndingAt(period, TREND_QUARTERS).map((quarter): TrendPoint => {
    const current = quarter === period
    const window = windowOf(quarter, asOf, current)
    const kpis = current
      ? today.filter(({ kpi }) => METRICS[kpi.metric].rewinds)
      : kept.map(kpi => scoreKpi(kpi, view, window))
    const { score } = overallOf(kpis, template)
    return { quarter, ...(score !== undefined && { score }), kpis }
  })
  const leftOut = today
    .filter(({ kpi, score }) => score !== undefined && kpi.weight > 0 && !METRICS[kpi.metric].rewinds)
    .map(({ kpi }) => kpi.name)
  return { points, leftOut }
}

import { METRICS } from './metrics.ts'
import type { Kpi, MetricId, ScorecardTemplateFields } from './schema.ts'

const kpi = (
  metric: MetricId,
  dimension: string,
  weight: number,
  target: Kpi['target'],
  floorPercent: number,
): Kpi => ({
  id: metric,
  metric,
  name: METRICS[metric].name,
  dimension,
  weight,
  target,
  floorPercent,
  direction: METRICS[metric].direction ?? 'up',
})

/**
 * The template a new workspace starts with. Half of the weight is revenue, the other half leading signs
 * (field practice: revenue-type KPIs at most about half). Weights, targets and floors are the user's
 * choice; no vendor standard exists.
 */
export const DEFAULT_TEMPLATE: ScorecardTemplateFields = {
  name: 'Standard scorecard',
  partnerTypes: [],
  kpis: [
    kpi('sourcedRevenue', 'Revenue', 35, { kind: 'rows', fallbackGrowthPercent: 10 }, 70),
    kpi('revenueGrowth', 'Revenue', 15, { kind: 'fixed', value: 10 }, 50),
    kpi('pipelineCoverage', 'Pipeline', 15, { kind: 'fixed', value: 3 }, 50),
    kpi('winRate', 'Pipeline', 15, { kind: 'fixed', value: 30 }, 60),
    kpi('customersKept', 'Customers', 10, { kind: 'fixed', value: 90 }, 80),
    kpi('ordersPlaced', 'Activity', 10, { kind: 'rows', fallbackGrowthPercent: 0 }, 70),
  ],
  floorPenalty: 3,
  bands: { healthy: 75, watch: 50 },
}

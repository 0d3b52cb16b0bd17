import { ratio, scaled } from './ratio.ts'
import type { ScorecardTemplateFields } from './schema.ts'
import { type KpiResult, weightTenths } from './scoreKpi.ts'

export type Band = 'healthy' | 'watch' | 'at risk' | 'no data'

/** The score with every step of its sum, as printed. Points have one decimal, `score` has none. */
export interface Overall {
  readonly score?: number
  readonly band: Band
  readonly weightTotal: number
  /** Weights of the KPIs that have data; only they count. */
  readonly weightKnown: number
  readonly weightedSum: number
  /** weightedSum ÷ weightKnown × 100. */
  readonly beforePenalty?: number
  readonly belowFloor: number
  /** Points taken off: the template's penalty for each KPI below its floor. */
  readonly penalty: number
  /** beforePenalty − penalty, not under zero. */
  readonly afterPenalty?: number
}

const tenths = (value: number): number => Math.round(value * 10)

/**
 * Σ weighted ÷ Σ known weights × 100 − penalty × KPIs below their floor. A KPI without data is in
 * neither sum, so it never counts as 0 or 100. Weights and penalty are read to one decimal.
 */
export function overallOf(
  kpis: readonly KpiResult[],
  template: Pick<ScorecardTemplateFields, 'bands' | 'floorPenalty'>,
): Overall {
  let [total, known, sum, belowFloor] = [0, 0, 0, 0]
  for (const { kpi, weighted, state } of kpis) {
    total += weightTenths(kpi)
    if (weighted === undefined) continue
    known += weightTenths(kpi)
    sum += tenths(weighted)
    if (state === 'below floor') belowFloor++
  }
  const penalty = tenths(template.floorPenalty) * belowFloor
  const steps = {
    weightTotal: total / 10,
    weightKnown: known / 10,
    weightedSum: sum / 10,
    belowFloor,
    penalty: penalty / 10,
  }
  if (known === 0) return { ...steps, band: 'no data' }
  const before = scaled(ratio(sum * 100, known), 10)
  const after = Math.max(0, before - penalty)
  const score = Math.round(after / 10)
  return {
    ...steps,
    score,
    band: bandOf(score, template.bands),
    beforePenalty: before / 10,
    afterPenalty: after / 10,
  }
}

/** The band of a score as printed, so that word and number never disagree. */
export const bandOf = (score: number, { healthy, watch }: ScorecardTemplateFields['bands']): Band =>
  score >= healthy ? 'healthy' : score >= watch ? 'watch' : 'at risk'

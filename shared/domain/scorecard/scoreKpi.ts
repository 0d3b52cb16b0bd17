import { addQuarters, quarterName } from '../../lib/period.ts'
import type { FactsView } from './factsView.ts'
import { figureOf } from './measured.ts'
import { METRICS, type MetricUnit } from './metrics.ts'
import {
  compare,
  decimal,
  over,
  type Ratio,
  ratio,
  scaled,
  scaledDown,
  signOf,
  times,
  toNumber,
} from './ratio.ts'
import type { Kpi } from './schema.ts'
import { targetIn } from './targetRows.ts'
import { daysOf, type Window, windowOf } from './window.ts'

export type KpiState = 'met' | 'watch' | 'below floor' | 'no data'

/** One KPI as printed: figures in the metric's unit (money in minor units), scores with one decimal. */
export interface KpiResult {
  readonly kpi: Kpi
  readonly unit: MetricUnit
  readonly state: KpiState
  readonly target?: number
  readonly floor?: number
  readonly actual?: number
  readonly percentOfTarget?: number
  readonly score?: number
  /** weight × score ÷ 100, rounded to a tenth: what is summed is what is printed. */
  readonly weighted?: number
  /** Where the target comes from when that is not plain. */
  readonly targetNote?: string
  /** Why there is no score. */
  readonly missing?: string
}

const HUNDRED = ratio(100)

/** A weight in tenths. With one decimal a full score gives exactly the weight, so no sum passes 100. */
export const weightTenths = ({ weight }: Pick<Kpi, 'weight'>): number => Math.round(weight * 10)

/**
 * Scores one KPI in a window: 100 × min(1, actual ÷ target), for "less is better" the inverse; points of
 * 0 to 100 with one decimal, rounded down where rounding up would cross the floor or the target.
 * Source: distributor targets of Atlas Copco 2024, page 10. Without figure or target: no data, no score.
 */
export function scoreKpi(kpi: Kpi, view: FactsView, window: Window): KpiResult {
  const { unit, measure } = METRICS[kpi.metric]
  const measured = measure(view, window)
  const actual = figureOf(measured)
  const found = targetOf(kpi, view, window)
  const target = 'value' in found ? found.value : undefined
  const floor = target && floorOf(kpi, target)
  const shown = {
    kpi,
    unit,
    ...(target && { target: toNumber(target) }),
    ...(floor && { floor: toNumber(floor) }),
    ...(actual && { actual: toNumber(actual) }),
    ...('note' in found && found.note !== undefined && { targetNote: found.note }),
  }
  if (!actual || !target) {
    const reason = 'missing' in measured ? measured.missing : 'missing' in found ? found.missing : ''
    return { ...shown, state: 'no data', missing: reason }
  }
  const limit = decimal(kpi.floorPercent)
  const percent = percentOfTarget(kpi, actual, target)
  const capped = compare(percent, HUNDRED) > 0 ? HUNDRED : percent
  const score = signOf(capped) < 0 ? 0 : tenths(capped, limit)
  return {
    ...shown,
    state: compare(percent, HUNDRED) >= 0 ? 'met' : compare(percent, limit) < 0 ? 'below floor' : 'watch',
    ...(signOf(target) > 0 && signOf(actual) >= 0 && { percentOfTarget: tenths(percent, limit) / 10 }),
    score: score / 10,
    weighted: scaled(ratio(weightTenths(kpi) * score, 1000), 1) / 10,
  }
}

/** Tenths of a percent, never rounded up onto a limit that is not reached. */
function tenths(percent: Ratio, floor: Ratio): number {
  const rounded = scaled(percent, 10)
  const crosses = (limit: Ratio): boolean =>
    compare(percent, limit) < 0 && compare(ratio(rounded, 10), limit) >= 0
  return crosses(HUNDRED) || crosses(floor) ? scaledDown(percent, 10) : rounded
}

/** Actual against target in percent; with a target of zero it is all or nothing. */
function percentOfTarget({ direction }: Kpi, actual: Ratio, target: Ratio): Ratio {
  const [top, bottom] = direction === 'up' ? [actual, target] : [target, actual]
  if (signOf(bottom) > 0) return times(over(top, bottom), HUNDRED)
  const reached = direction === 'up' ? compare(actual, target) >= 0 : compare(actual, target) <= 0
  return reached ? HUNDRED : ratio(0)
}

/** The figure at the floor; for "less is better" it lies above the target. */
function floorOf({ direction, floorPercent }: Kpi, target: Ratio): Ratio | undefined {
  if (direction === 'up') return times(target, over(decimal(floorPercent), HUNDRED))
  return floorPercent === 0 ? undefined : over(times(target, HUNDRED), decimal(floorPercent))
}

type FoundTarget = { readonly value: Ratio; readonly note?: string } | { readonly missing: string }

/** The KPI's target in a window, in the metric's unit; a money target is rounded to minor units. */
function targetOf(kpi: Kpi, view: FactsView, window: Window): FoundTarget {
  if (kpi.target.kind === 'fixed') return { value: decimal(kpi.target.value) }
  const { unit, measure } = METRICS[kpi.metric]
  const rows = unit === 'money' ? targetIn(view.facts.targets, window.span) : undefined
  if (rows) {
    const days = daysOf(window.span)
    const note = `target rows cover ${rows.coveredDays} of the quarter's ${days} days`
    return {
      value: ratio(rows.minor),
      ...(rows.coveredDays < days && { note }),
    }
  }
  const { fallbackGrowthPercent: growth } = kpi.target
  if (growth === undefined) return { missing: 'no target row for the quarter' }
  const before = windowOf(addQuarters(window.quarter, -4), view.facts.asOf, false)
  const base = figureOf(measure(view, before))
  if (!base || signOf(base) <= 0)
    return {
      missing: `no target row, and nothing in ${quarterName(before.quarter)} to set one from`,
    }
  const raised = times(base, over(decimal(100 + growth), HUNDRED))
  const from = quarterName(before.quarter)
  const grown =
    growth < 0 ? `${from} less ${-growth}%` : growth > 0 ? `${from} plus ${growth}%` : `as in ${from}`
  return {
    value: unit === 'money' ? ratio(scaled(raised, 1)) : raised,
    note: unit === 'money' ? `no target row, so ${grown}` : grown,
  }
}

import type { ForecastKind } from '../deal/category.ts'
import type { ForecastCategory } from '../deal/schema.ts'

/** How far a forecast reaches: each holds the one before. */
export const FORECAST_MEASURES = ['commit', 'bestCase', 'pipeline'] as const
export type ForecastMeasure = (typeof FORECAST_MEASURES)[number]

export const MEASURE_LABELS: Readonly<Record<ForecastMeasure, string>> = {
  commit: 'Commit',
  bestCase: 'Best case',
  pipeline: 'Whole pipeline',
}

/** What it is made of, in words for whoever points at it. */
export const MEASURE_DEFINITIONS: Readonly<Record<ForecastMeasure, string>> = {
  commit: 'Won in the quarter, and open deals in commit that close in it.',
  bestCase: 'Won in the quarter, and open deals in commit or best case that close in it.',
  pipeline: 'Won in the quarter, and every open deal that closes in it, omitted ones aside.',
}

/** The categories of open deals a measure counts. */
export const CATEGORIES_OF: Readonly<Record<ForecastMeasure, readonly ForecastCategory[]>> = {
  commit: ['commit'],
  bestCase: ['commit', 'bestCase'],
  pipeline: ['commit', 'bestCase', 'pipeline'],
}

/** Won and open by one measure, minor units. */
export const measured = (
  byKind: Readonly<Record<ForecastKind, { readonly minor: number }>>,
  measure: ForecastMeasure,
): number => CATEGORIES_OF[measure].reduce((sum, category) => sum + byKind[category].minor, byKind.won.minor)

import {
  type DealFields,
  type DealStage,
  FORECAST_CATEGORIES,
  type ForecastCategory,
  isOpen,
} from './schema.ts'

export const FORECAST_CATEGORY_LABELS: Readonly<Record<ForecastCategory, string>> = {
  commit: 'Commit',
  bestCase: 'Best case',
  pipeline: 'Pipeline',
  omitted: 'Omitted',
}

export const CATEGORY_DEFINITIONS: Readonly<Record<ForecastCategory, string>> = {
  commit: 'Deals you stand for: expected to be won in the period.',
  bestCase: 'Deals that may be won in the period if things go well.',
  pipeline: 'Open deals nothing is promised of yet.',
  omitted: 'Open deals left out of every forecast.',
}

/** Categories of the open stages. A convention without a standard, so it is a setting of the workspace. */
export type StageCategories = Readonly<
  Record<'prospecting' | 'qualified' | 'proposal' | 'negotiation', ForecastCategory>
>

export const DEFAULT_STAGE_CATEGORY: StageCategories = {
  prospecting: 'pipeline',
  qualified: 'pipeline',
  proposal: 'bestCase',
  negotiation: 'commit',
}

const byStage = (stage: DealStage, categories: StageCategories): ForecastCategory =>
  stage === 'won' || stage === 'lost' ? 'omitted' : categories[stage]

/** The forecast category of an open deal: the manager's own word, else that of its stage. */
export const categoryOf = (
  { stage, category }: Pick<DealFields, 'stage' | 'category'>,
  categories: StageCategories,
): ForecastCategory => category ?? byStage(stage, categories)

/** The next category of a deal on a key, from sure to left out and round again. */
export const nextCategory = (category: ForecastCategory): ForecastCategory =>
  FORECAST_CATEGORIES[(FORECAST_CATEGORIES.indexOf(category) + 1) % FORECAST_CATEGORIES.length] ?? 'pipeline'

/** How a deal counts in a forecast: open ones by category, won ones as won, lost ones not at all. */
export type ForecastKind = ForecastCategory | 'won'

export const FORECAST_KINDS: readonly ForecastKind[] = ['won', ...FORECAST_CATEGORIES]

export function forecastKind(
  deal: Pick<DealFields, 'stage' | 'category'>,
  categories: StageCategories,
): ForecastKind | undefined {
  if (deal.stage === 'won') return 'won'
  return isOpen(deal.stage) ? categoryOf(deal, categories) : undefined
}

import { FORECAST_CATEGORY_LABELS } from '@shared/domain/deal/category.ts'
import {
  FORECAST_CATEGORIES,
  type ForecastCategory,
  MOTION_LABELS,
  MOTIONS,
  type Motion,
} from '@shared/domain/deal/schema.ts'
import type { FilterField } from '@shared/domain/view/filterField.ts'
import type { DealColumns } from './dealColumns.ts'
import {
  categoryReader,
  needsStepReader,
  quarterReader,
  regionReader,
  stageAgeReader,
} from './forecastReaders.ts'
import type { DealsAbout } from './query.ts'

/** What deals can be filtered by in a forecast's words. Ids are kept in views: never renamed. */
export function forecastFields(
  columns: DealColumns,
  about: Pick<DealsAbout, 'today' | 'stageCategory'>,
): readonly FilterField<number>[] {
  const { figures, partnerNames, productNames } = columns
  const stageAge = stageAgeReader(columns, about.today)
  const region = regionReader(columns)
  return [
    {
      id: 'category',
      label: 'Forecast',
      kind: 'choice',
      order: FORECAST_CATEGORIES,
      unset: 'closed',
      words: value => FORECAST_CATEGORY_LABELS[value as ForecastCategory] ?? value,
      value: categoryReader(columns, about),
    },
    {
      id: 'stageAge',
      label: 'Days in stage',
      kind: 'number',
      unit: 'days',
      unset: 'not known',
      words: value => (value === '1' ? '1 day' : `${value} days`),
      value: row => {
        const days = stageAge(row)
        return Number.isNaN(days) ? undefined : days
      },
    },
    {
      id: 'needsStep',
      label: 'Next step',
      kind: 'flag',
      yes: 'Lacks a next step',
      no: 'Has a next step or is closed',
      value: needsStepReader(columns),
    },
    {
      id: 'product',
      label: 'Product',
      kind: 'tags',
      unset: 'no product',
      words: value => productNames.nameOf(productNames.find(value)) || 'a product that is gone',
      value: row => Array.from(columns.productsOf(row), productNames.idOf),
    },
    {
      id: 'region',
      label: 'Region',
      kind: 'choice',
      unset: 'not known',
      value: row => region(row) || undefined,
    },
    {
      id: 'motion',
      label: 'Motion',
      kind: 'choice',
      order: MOTIONS,
      words: value => MOTION_LABELS[value as Motion] ?? value,
      value: row => MOTIONS[(figures.motion[row] ?? 0) - 1],
    },
    {
      id: 'forecastQuarter',
      label: 'Forecast quarter',
      kind: 'choice',
      unset: 'no close date',
      words: value => value.split('-').reverse().join(' '),
      value: quarterReader(columns, about.today),
    },
    {
      id: 'forecastPartner',
      label: 'Partner in the forecast',
      kind: 'tags',
      unset: 'no partner',
      words: value => partnerNames.nameOf(partnerNames.find(value)) || 'a partner that is gone',
      value: row => creditedTo(columns, row),
    },
  ]
}

/** The partners a deal counts for: who sourced it, else all of them. */
function creditedTo(columns: DealColumns, row: number): readonly string[] {
  const weights = columns.weightsOf(row)
  const ids: string[] = []
  columns.partnersOf(row).forEach((code, i) => {
    if ((weights[i] ?? 0) > 0) ids.push(columns.partnerNames.idOf(code))
  })
  return ids
}

import type { ForecastKind } from '@shared/domain/deal/category.ts'
import { type Coverage, coverageOf } from '@shared/domain/forecast/coverage.ts'
import { FORECAST_MEASURES, MEASURE_LABELS, measured } from '@shared/domain/forecast/measure.ts'
import type { QuarterTotals } from '@shared/domain/forecast/totals.ts'
import type { ForecastQuarter } from '../../columns/forecast/forecast.ts'
import { formatQuarter } from '../../ui/format/dates.ts'
import { formatCount, formatMoney } from '../../ui/format/numbers.ts'

/** What the bar is made of, one after the other. */
export const BAR_KINDS = ['won', 'commit', 'bestCase', 'pipeline'] as const satisfies readonly ForecastKind[]

/**
 * The quarter as it is held against its target: revenue in the place of won deals where the book knows it, for
 * targets are set in revenue. Minor units.
 */
export function standing(quarter: ForecastQuarter, booked: number | undefined): ForecastQuarter {
  if (booked === undefined) return quarter
  const { byKind } = quarter
  return { ...quarter, byKind: { ...byKind, won: { ...byKind.won, minor: booked } } }
}

/** Widths and the target's place in percent; the bar is a little longer than its longest part. */
export function headlineBar({ byKind, target }: ForecastQuarter) {
  const parts = BAR_KINDS.map(kind => Math.max(0, byKind[kind].minor))
  const longest = Math.max(
    parts.reduce((sum, part) => sum + part, 0),
    target ?? 0,
    1,
  )
  const percent = (minor: number) => (minor / longest) * 98
  return {
    parts: BAR_KINDS.map((kind, i) => ({ kind, width: percent(parts[i] ?? 0) })),
    target: target === undefined ? undefined : percent(target),
  }
}

/** `Commit is €310K short of the target; best case reaches it.` */
export function gapInWords(quarter: ForecastQuarter, currency: string, locale?: string): string {
  const { target, byKind } = quarter
  const money = (minor: number) => formatMoney({ minor, currency }, 'compact', locale)
  if (target === undefined)
    return `No target is set for ${formatQuarter(quarter.quarter)}: nothing to compare with.`
  if (byKind.won.minor >= target)
    return `The target is reached by what is in, with ${money(byKind.won.minor - target)} over.`
  const commit = measured(byKind, 'commit')
  if (commit >= target) return `Commit reaches the target with ${money(commit - target)} over.`
  const short = `Commit is ${money(target - commit)} short of the target`
  const bestCase = measured(byKind, 'bestCase')
  if (bestCase >= target) return `${short}; best case reaches it.`
  const all = measured(byKind, 'pipeline')
  if (all >= target)
    return `${short}, best case ${money(target - bestCase)}; only the whole pipeline reaches it.`
  return `${short}. Even the whole pipeline lacks ${money(target - all)}.`
}

/** What no sum holds: `3 deals without an amount, 2 without an exchange rate and 4 without a close date are left out.` */
export function leftOutInWords(
  { byKind }: Pick<QuarterTotals, 'byKind'>,
  undated: QuarterTotals | undefined,
): string | undefined {
  let [withoutRate, withoutAmount, open] = [0, 0, 0]
  for (const sum of Object.values(byKind)) {
    withoutRate += sum.withoutRate
    withoutAmount += sum.withoutAmount
  }
  for (const sum of Object.values(undated?.byKind ?? {})) open += sum.deals
  const parts = [
    ...(withoutAmount > 0 ? [`${formatCount(withoutAmount)} without an amount`] : []),
    ...(withoutRate > 0 ? [`${formatCount(withoutRate)} without an exchange rate`] : []),
    ...(open > 0 ? [`${formatCount(open)} without a close date`] : []),
  ]
  return parts.length === 0 ? undefined : `Left out: deals ${parts.join(', ')}.`
}

export const quarterCoverage = ({ byKind, target }: ForecastQuarter): Coverage =>
  coverageOf({
    open: byKind.commit.minor + byKind.bestCase.minor + byKind.pipeline.minor,
    won: byKind.won.minor,
    target,
  })

export const formatTimes = (times: number, locale?: string): string =>
  `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(times)}×`

export const measureOptions = FORECAST_MEASURES.map(value => ({ value, label: MEASURE_LABELS[value] }))

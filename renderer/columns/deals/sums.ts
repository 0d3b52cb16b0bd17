import { DEAL_STAGES, type DealStage } from '@shared/domain/deal/schema.ts'
import type { DealColumns } from './dealColumns.ts'
import type { DealSum, DealsAbout } from './query.ts'

/** What deals come to: one pass over the columns. */
export function sumOf(
  columns: DealColumns,
  rows: Iterable<number>,
  probability: DealsAbout['probability'],
): DealSum {
  const { stage, minor, converted, currency } = columns.figures
  const percent = DEAL_STAGES.map(each => probability[each])
  const own = new Float64Array(columns.currencies.length)
  let [count, sum, weighted, withoutRate, withoutAmount] = [0, 0, 0, 0, 0]
  for (const row of rows) {
    count += 1
    const amount = minor[row] ?? Number.NaN
    if (Number.isNaN(amount)) {
      withoutAmount += 1
      continue
    }
    const code = currency[row] ?? 0
    own[code] = (own[code] ?? 0) + amount
    const each = converted[row] ?? Number.NaN
    if (Number.isNaN(each)) {
      withoutRate += 1
      continue
    }
    sum += each
    // Deal by deal, as the deal's own page rounds it: sums are those of the figures shown.
    weighted += Math.round((each * (percent[stage[row] ?? 0] ?? 0)) / 100)
  }
  const totals = [...own].flatMap((total, code) =>
    total === 0 ? [] : [[columns.currencies.idOf(code), total]],
  )
  return {
    count,
    minor: exact(sum),
    weighted: exact(weighted),
    withoutRate,
    withoutAmount,
    own: Object.fromEntries(totals),
  }
}

const exact = (sum: number): number | undefined => (Number.isSafeInteger(sum) ? sum : undefined)

/** The same per stage. */
export function sumByStage(
  columns: DealColumns,
  order: Uint32Array,
  probability: DealsAbout['probability'],
): Record<DealStage, DealSum> {
  const { stage } = columns.figures
  const rows = DEAL_STAGES.map((): number[] => [])
  for (const row of order) rows[stage[row] ?? 0]?.push(row)
  return Object.fromEntries(
    DEAL_STAGES.map((each, i) => [each, sumOf(columns, rows[i] ?? [], probability)]),
  ) as Record<DealStage, DealSum>
}

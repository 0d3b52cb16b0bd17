import { DEAL_STAGES, type DealStage } from '@shared/domain/deal/schema.ts'
import type { DealColumns } from './dealColumns.ts'
import type { DealSum, DealsAbout } from './query.ts'
import { FIRST_CLOSED } from './stagePoints.ts'

type Probability = DealsAbout['probability']

/** Adds up deals one by one. */
class Tally {
  count = 0
  #sum = 0
  #weighted = 0
  #withoutRate = 0
  #withoutAmount = 0
  readonly #own: Float64Array
  readonly #percent: readonly number[]

  constructor(
    readonly columns: DealColumns,
    probability: Probability,
  ) {
    this.#own = new Float64Array(columns.currencies.length)
    this.#percent = DEAL_STAGES.map(stage => probability[stage])
  }

  add(row: number): void {
    const { stage, minor, converted, currency } = this.columns.figures
    this.count += 1
    const amount = minor[row] ?? Number.NaN
    if (Number.isNaN(amount)) {
      this.#withoutAmount += 1
      return
    }
    const code = currency[row] ?? 0
    this.#own[code] = (this.#own[code] ?? 0) + amount
    const each = converted[row] ?? Number.NaN
    if (Number.isNaN(each)) {
      this.#withoutRate += 1
      return
    }
    this.#sum += each
    // Deal by deal, as the deal's own page rounds it: sums are those of the figures shown.
    this.#weighted += Math.round((each * (this.#percent[stage[row] ?? 0] ?? 0)) / 100)
  }

  get sum(): DealSum {
    const { count, columns } = this
    // Deals without a single amount that can be added come to nothing known, not to zero.
    const known = count === 0 || count > this.#withoutAmount + this.#withoutRate
    const own = [...this.#own].flatMap((total, code) =>
      total === 0 ? [] : [[columns.currencies.idOf(code), total] as const],
    )
    return {
      count,
      minor: known ? exact(this.#sum) : undefined,
      weighted: known ? exact(this.#weighted) : undefined,
      withoutRate: this.#withoutRate,
      withoutAmount: this.#withoutAmount,
      own: Object.fromEntries(own),
    }
  }
}

const exact = (sum: number): number | undefined => (Number.isSafeInteger(sum) ? sum : undefined)

/** What deals come to: one pass over the columns. */
export function sumOf(columns: DealColumns, rows: Iterable<number>, probability: Probability): DealSum {
  const tally = new Tally(columns, probability)
  for (const row of rows) tally.add(row)
  return tally.sum
}

/** The same per stage, and of the open ones together. */
export function sumsOf(columns: DealColumns, rows: Uint32Array, probability: Probability) {
  const { stage } = columns.figures
  const open = new Tally(columns, probability)
  const tallies = DEAL_STAGES.map(() => new Tally(columns, probability))
  for (const row of rows) {
    const at = stage[row] ?? 0
    tallies[at]?.add(row)
    if (at < FIRST_CLOSED) open.add(row)
  }
  return {
    open: open.sum,
    byStage: Object.fromEntries(DEAL_STAGES.map((each, i) => [each, tallies[i]?.sum])) as Record<
      DealStage,
      DealSum
    >,
  }
}

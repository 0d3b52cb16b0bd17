import { DEAL_STAGES, type DealStage } from '@shared/domain/deal/schema.ts'
import type { DealColumns } from './dealColumns.ts'
import type { DealSum, DealsAbout } from './query.ts'
import { FIRST_CLOSED } from './stagePoints.ts'

type Probability = DealsAbout['probability']

/** Adds up deals into groups, numbered from 0: a figure a group in typed arrays, and no object a deal. */
export class Tallies {
  readonly #counts: Float64Array
  readonly #sums: Float64Array
  readonly #weighted: Float64Array
  readonly #withoutRate: Float64Array
  readonly #withoutAmount: Float64Array
  /** Amounts as they stand: a row of currencies a group. */
  readonly #own: Float64Array
  readonly #currencies: number
  readonly #percent: Float64Array

  constructor(
    readonly columns: DealColumns,
    probability: Probability,
    groups: number,
  ) {
    const figures = () => new Float64Array(groups)
    this.#counts = figures()
    this.#sums = figures()
    this.#weighted = figures()
    this.#withoutRate = figures()
    this.#withoutAmount = figures()
    this.#currencies = columns.currencies.length
    this.#own = new Float64Array(groups * this.#currencies)
    this.#percent = Float64Array.from(DEAL_STAGES, stage => probability[stage])
  }

  /** Adds the deals, each to the group that stands at its place. */
  add(rows: Uint32Array, groups: ArrayLike<number>): void {
    const { stage, minor, converted, currency } = this.columns.figures
    const [counts, sums, weighted, own] = [this.#counts, this.#sums, this.#weighted, this.#own]
    const percent = this.#percent
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number
      const group = groups[i] as number
      counts[group] = (counts[group] as number) + 1
      const amount = minor[row] as number
      if (Number.isNaN(amount)) {
        this.#withoutAmount[group] = (this.#withoutAmount[group] as number) + 1
        continue
      }
      const at = group * this.#currencies + (currency[row] as number)
      own[at] = (own[at] as number) + amount
      const each = converted[row] as number
      if (Number.isNaN(each)) {
        this.#withoutRate[group] = (this.#withoutRate[group] as number) + 1
        continue
      }
      sums[group] = (sums[group] as number) + each
      // Deal by deal, as the deal's own page rounds it: sums are those of the figures shown.
      weighted[group] =
        (weighted[group] as number) + Math.round((each * (percent[stage[row] as number] as number)) / 100)
    }
  }

  /** What these groups come to together. */
  sum(...groups: readonly number[]): DealSum {
    const total = (figures: Float64Array) => groups.reduce((sum, group) => sum + (figures[group] ?? 0), 0)
    const count = total(this.#counts)
    const withoutRate = total(this.#withoutRate)
    const withoutAmount = total(this.#withoutAmount)
    // Deals without a single amount that can be added come to nothing known, not to zero.
    const known = count === 0 || count > withoutAmount + withoutRate
    return {
      count,
      minor: known ? exact(total(this.#sums)) : undefined,
      weighted: known ? exact(total(this.#weighted)) : undefined,
      withoutRate,
      withoutAmount,
      own: this.#ownOf(groups),
    }
  }

  #ownOf(groups: readonly number[]): Readonly<Record<string, number>> {
    const own: Record<string, number> = {}
    for (let code = 0; code < this.#currencies; code++) {
      const total = groups.reduce((sum, group) => sum + (this.#own[group * this.#currencies + code] ?? 0), 0)
      if (total !== 0) own[this.columns.currencies.idOf(code)] = total
    }
    return own
  }
}

const exact = (sum: number): number | undefined => (Number.isSafeInteger(sum) ? sum : undefined)

/** What deals come to per stage, and the open ones together: one pass over the columns. */
export function sumsOf(columns: DealColumns, rows: Uint32Array, probability: Probability) {
  const { stage } = columns.figures
  const stages = new Uint8Array(rows.length)
  for (let i = 0; i < rows.length; i++) stages[i] = stage[rows[i] as number] as number
  const tallies = new Tallies(columns, probability, DEAL_STAGES.length)
  tallies.add(rows, stages)
  const open = DEAL_STAGES.map((_, at) => at).slice(0, FIRST_CLOSED)
  return {
    open: tallies.sum(...open),
    byStage: Object.fromEntries(DEAL_STAGES.map((each, at) => [each, tallies.sum(at)])) as Record<
      DealStage,
      DealSum
    >,
  }
}

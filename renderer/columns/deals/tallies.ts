import { DEAL_STAGES } from '@shared/domain/deal/schema.ts'
import type { DealColumns } from './dealColumns.ts'
import type { DealSum, DealsAbout } from './query.ts'

/** What groups come to, numbered from 0: a figure a group, in whole minor units. */
export interface TallyFigures {
  readonly counts: Float64Array
  readonly sums: Float64Array
  readonly weighted: Float64Array
  readonly withoutRate: Float64Array
  readonly withoutAmount: Float64Array
  /** Amounts as they stand: a row of currencies a group. */
  readonly own: Float64Array
  readonly currencies: readonly string[]
}

/** Adds up deals into groups, and takes them out again: typed arrays, and no object a deal or a group. */
export class Tallies {
  #figures: TallyFigures
  readonly #percent: Float64Array

  constructor(
    readonly columns: DealColumns,
    probability: DealsAbout['probability'],
    groups: number,
  ) {
    this.#figures = emptyFigures(groups, columns.currencies.ids())
    this.#percent = Float64Array.from(DEAL_STAGES, stage => probability[stage])
  }

  get figures(): TallyFigures {
    return this.#figures
  }

  sum = (group: number): DealSum => sumOf(this.#figures, [group])
  countOf = (group: number): number => this.#figures.counts[group] ?? 0

  /** Adds deals, each to the group of its row. */
  add(rows: Uint32Array, groupOf: ArrayLike<number>): void {
    // All of them are read as they are held, which is quicker than by chance.
    this.#count(rows.length === this.columns.count ? undefined : rows, groupOf, 1)
  }

  /** Adds one deal to a group; either may be of a number or a currency that was not there before. */
  put(row: number, group: number): void {
    this.#fit(group)
    this.#count([row], only(row, group), 1)
  }

  /** Takes one out again, while its figures are still what they were. */
  take(row: number, group: number): void {
    this.#count([row], only(row, group), -1)
  }

  /** False where a group has become too large for whole figures: nothing can be taken out of it without a trace. */
  isExact(group: number): boolean {
    const { sums, weighted, own, currencies } = this.#figures
    const from = group * currencies.length
    return [sums[group] ?? 0, weighted[group] ?? 0, ...own.subarray(from, from + currencies.length)].every(
      Number.isSafeInteger,
    )
  }

  #count(rows: ArrayLike<number> | undefined, groupOf: ArrayLike<number>, by: 1 | -1): void {
    const { counts, sums, weighted, withoutRate, withoutAmount, own, currencies } = this.#figures
    const { alive, stage, minor, converted, currency } = this.columns.figures
    const percent = this.#percent
    const length = rows ? rows.length : this.columns.rows
    const width = currencies.length
    for (let i = 0; i < length; i++) {
      const row = rows ? (rows[i] as number) : i
      if (!rows && alive[row] !== 1) continue
      const group = groupOf[row] as number
      counts[group] = (counts[group] as number) + by
      const amount = minor[row] as number
      if (Number.isNaN(amount)) {
        withoutAmount[group] = (withoutAmount[group] as number) + by
        continue
      }
      const at = group * width + (currency[row] as number)
      own[at] = (own[at] as number) + by * amount
      const each = converted[row] as number
      if (Number.isNaN(each)) {
        withoutRate[group] = (withoutRate[group] as number) + by
        continue
      }
      sums[group] = (sums[group] as number) + by * each
      // Deal by deal, as the deal's own page rounds it: sums are those of the figures shown.
      weighted[group] =
        (weighted[group] as number) +
        by * Math.round((each * (percent[stage[row] as number] as number)) / 100)
    }
  }

  /** Room for a group, and for currencies met since. */
  #fit(group: number): void {
    const { counts, currencies } = this.#figures
    const width = this.columns.currencies.length
    if (group < counts.length && width === currencies.length) return
    const before = this.#figures
    const groups = group < counts.length ? counts.length : Math.max(group + 1, 2 * counts.length)
    const next = emptyFigures(groups, this.columns.currencies.ids())
    for (const name of FIGURES) next[name].set(before[name])
    for (let each = 0; each < counts.length; each++)
      next.own.set(
        before.own.subarray(each * currencies.length, (each + 1) * currencies.length),
        each * width,
      )
    this.#figures = next
  }
}

const only = (row: number, group: number): ArrayLike<number> => ({ [row]: group, length: row + 1 })

const FIGURES = ['counts', 'sums', 'weighted', 'withoutRate', 'withoutAmount'] as const

const emptyFigures = (groups: number, currencies: readonly string[]): TallyFigures => ({
  counts: new Float64Array(groups),
  sums: new Float64Array(groups),
  weighted: new Float64Array(groups),
  withoutRate: new Float64Array(groups),
  withoutAmount: new Float64Array(groups),
  own: new Float64Array(groups * currencies.length),
  currencies,
})

/** What these groups come to together. */
export function sumOf(figures: TallyFigures, groups: readonly number[]): DealSum {
  const total = (column: Float64Array) => groups.reduce((sum, group) => sum + (column[group] ?? 0), 0)
  const count = total(figures.counts)
  const withoutRate = total(figures.withoutRate)
  const withoutAmount = total(figures.withoutAmount)
  // Deals without a single amount that can be added come to nothing known, not to zero.
  const known = count === 0 || count > withoutAmount + withoutRate
  const own: Record<string, number> = {}
  figures.currencies.forEach((currency, code) => {
    const sum = groups.reduce(
      (sum, group) => sum + (figures.own[group * figures.currencies.length + code] ?? 0),
      0,
    )
    if (sum !== 0) own[currency] = sum
  })
  return {
    count,
    minor: known ? exact(total(figures.sums)) : undefined,
    weighted: known ? exact(total(figures.weighted)) : undefined,
    withoutRate,
    withoutAmount,
    own,
  }
}

const exact = (sum: number): number | undefined => (Number.isSafeInteger(sum) ? sum : undefined)

import { DEAL_STAGES } from '@shared/domain/deal/schema.ts'
import type { DealColumns } from './dealColumns.ts'
import { addOwn, noSums, type OwnSums, openCells, ownOf, packCells } from './ownSums.ts'
import type { DealSum, DealsAbout } from './query.ts'

/** What groups come to, numbered from 0: a figure a group, in whole minor units. */
export interface TallyFigures {
  readonly counts: Float64Array
  readonly sums: Float64Array
  readonly weighted: Float64Array
  readonly withoutRate: Float64Array
  readonly withoutAmount: Float64Array
  readonly own: OwnSums
  /** By code. */
  readonly currencies: readonly string[]
}

/** Adds up deals into groups, and takes them out again: typed arrays, and no object a deal or a group. */
export class Tallies {
  #figures: TallyFigures
  readonly #percent: Float64Array

  constructor(
    readonly columns: DealColumns,
    probability: DealsAbout['probability'],
    /** How many there are, or what they came to before. */
    groups: number | TallyFigures,
  ) {
    this.#figures =
      typeof groups === 'number' ? emptyFigures(groups, columns.currencies.ids()) : structuredClone(groups)
    this.#percent = Float64Array.from(DEAL_STAGES, stage => probability[stage])
  }

  get figures(): TallyFigures {
    return this.#figures
  }

  sum = (group: number): DealSum => sumOf(this.#figures, [group])
  countOf = (group: number): number => this.#figures.counts[group] ?? 0

  /** Adds all deals there are to be, each to the group of its row: once, and before any other. */
  add(rows: Uint32Array, groupOf: Uint32Array): void {
    const { columns } = this
    const tallies = this.#figures
    const [groups, currencies] = [tallies.counts.length, tallies.currencies.length]
    const own = openCells(groups, currencies)
    // All of them are read as they are held, which is quicker than by chance.
    const which = rows.length < columns.count ? rows : undefined
    addDeals(tallies, own, columns, this.#percent, groupOf, which)
    this.#figures = { ...tallies, own: packCells(groups, currencies) }
  }

  /** Adds one deal to a group; either may be of a number or a currency that was not there before. */
  put(row: number, group: number): void {
    this.#fit(group)
    this.#one(row, group, 1)
  }

  /** Takes one out again, while its figures are still what they were. */
  take(row: number, group: number): void {
    this.#one(row, group, -1)
  }

  /** False where a group has become too large for whole figures: nothing can be taken out of it without a trace. */
  isExact(group: number): boolean {
    const { sums, weighted, own } = this.#figures
    return [sums[group] ?? 0, weighted[group] ?? 0, ...ownOf(own, group).values()].every(Number.isSafeInteger)
  }

  #one(row: number, group: number, by: 1 | -1): void {
    const { minor, currency } = this.columns.figures
    count(this.#figures, this.columns.figures, this.#percent, row, group, by)
    const amount = minor[row] as number
    if (!Number.isNaN(amount)) addOwn(this.#figures.own, group, currency[row] as number, by * amount)
  }

  /** Room for a group, and for currencies met since. */
  #fit(group: number): void {
    const before = this.#figures
    const { length } = before.counts
    const { currencies } = this.columns
    if (group < length && currencies.length === before.currencies.length) return
    const next = emptyFigures(group < length ? length : Math.max(group + 1, 2 * length), currencies.ids())
    for (const name of FIGURES) next[name].set(before[name])
    this.#figures = { ...next, own: before.own }
  }
}

/** Adds deals, each to the group of its row. `rows`: which; without them all there are, read as they are held. */
function addDeals(
  tallies: TallyFigures,
  own: Float64Array,
  columns: DealColumns,
  percent: Float64Array,
  groupOf: Uint32Array,
  rows?: Uint32Array,
): void {
  const { alive, minor, currency } = columns.figures
  const width = tallies.currencies.length
  const length = rows ? rows.length : columns.rows
  for (let i = 0; i < length; i++) {
    const row = rows ? (rows[i] as number) : i
    if (!rows && alive[row] !== 1) continue
    const group = groupOf[row] as number
    count(tallies, columns.figures, percent, row, group, 1)
    const amount = minor[row] as number
    const at = group * width + (currency[row] as number)
    if (!Number.isNaN(amount)) own[at] = (own[at] as number) + amount
  }
}

/** Counts a deal in, or out. */
function count(
  { counts, sums, weighted, withoutRate, withoutAmount }: TallyFigures,
  { stage, minor, converted }: DealColumns['figures'],
  percent: Float64Array,
  row: number,
  group: number,
  by: 1 | -1,
): void {
  counts[group] = (counts[group] as number) + by
  if (Number.isNaN(minor[row] as number)) {
    withoutAmount[group] = (withoutAmount[group] as number) + by
    return
  }
  const each = converted[row] as number
  if (Number.isNaN(each)) {
    withoutRate[group] = (withoutRate[group] as number) + by
    return
  }
  sums[group] = (sums[group] as number) + by * each
  // Deal by deal, as the deal's own page rounds it: sums are those of the figures shown.
  weighted[group] =
    (weighted[group] as number) + by * Math.round((each * (percent[stage[row] as number] as number)) / 100)
}

const FIGURES = ['counts', 'sums', 'weighted', 'withoutRate', 'withoutAmount'] as const

const emptyFigures = (groups: number, currencies: readonly string[]): TallyFigures => ({
  counts: new Float64Array(groups),
  sums: new Float64Array(groups),
  weighted: new Float64Array(groups),
  withoutRate: new Float64Array(groups),
  withoutAmount: new Float64Array(groups),
  own: noSums(),
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
  const totals = new Map<number, number>()
  for (const group of groups)
    for (const [code, sum] of ownOf(figures.own, group)) totals.set(code, (totals.get(code) ?? 0) + sum)
  for (const [code, sum] of totals) if (sum !== 0) own[figures.currencies[code] ?? ''] = sum
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

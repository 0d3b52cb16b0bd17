import { filterMatch } from '@shared/domain/view/filterMatch.ts'
import { movesFor, placesOf, withMoves } from '@shared/lib/rowMoves.ts'
import type { DealColumns } from './dealColumns.ts'
import { dealFields } from './dealFields.ts'
import { FollowedList } from './followedList.ts'
import { NameRanks } from './nameRanks.ts'
import { ofPartners } from './ofPartners.ts'
import type { DealAnswer, DealQuery, DealsAbout } from './query.ts'
import { rowCompare } from './rowCompare.ts'
import { DealSearch } from './search.ts'
import { segmentsOf } from './segments.ts'
import { sortKeys } from './sortKeys.ts'
import { orderByKeys } from './sortOrder.ts'
import { tallyStages } from './sums.ts'
import { Tallies, type TallyFigures } from './tallies.ts'

/** Above this many changed rows sorting all of them anew is quicker. */
export const FEW_ROWS = 200

interface Order {
  readonly rows: Uint32Array
  /** Rows changed since. */
  readonly touched: Set<number>
}

/** Answers which deals to show in which order, and what they come to. */
export class DealAnswers {
  readonly #ranks: NameRanks
  readonly #search: DealSearch
  /** Every deal in the orders asked for: filtering never sorts, and what changed is put in its place when next asked for. */
  readonly #orders = new Map<string, Order>()

  /** What lists come to per stage, however they are grouped. */
  #stages = new WeakMap<
    Uint32Array,
    { readonly probability: DealsAbout['probability']; readonly figures: TallyFigures }
  >()

  constructor(readonly columns: DealColumns) {
    this.#ranks = new NameRanks(columns)
    this.#search = new DealSearch(columns)
  }

  /** Rows that are new, changed or gone. */
  touch(rows: readonly number[]): void {
    this.#ranks.touch(rows)
    this.#search.touch(rows)
    this.#stages = new WeakMap()
    for (const [key, { touched }] of [...this.#orders]) {
      for (const row of rows) touched.add(row)
      if (touched.size > FEW_ROWS) this.#orders.delete(key)
    }
  }

  get(query: DealQuery, about: DealsAbout): DealAnswer {
    const { segments, ...answer } = this.follow(query, about).whole()
    return { ...answer, segments: segments && segmentsOf(this.columns, segments) }
  }

  /** A list that can be told what changes. */
  follow(query: DealQuery, about: DealsAbout): FollowedList {
    return new FollowedList(this, query, about)
  }

  /** All deals a query asks for, in its order, not grouped. */
  sorted(query: DealQuery, about: DealsAbout): Uint32Array {
    const order = this.#order(query.sort, about)
    const passes = this.matcher(query, about)
    return passes ? order.filter(passes) : order
  }

  /** What a list comes to per stage, as tallies of its own. */
  stages(sorted: Uint32Array, { probability }: DealsAbout): Tallies {
    let known = this.#stages.get(sorted)
    if (known?.probability !== probability) {
      known = { probability, figures: tallyStages(this.columns, sorted, probability).figures }
      this.#stages.set(sorted, known)
    }
    return new Tallies(this.columns, probability, known.figures)
  }

  /** Whether a row is asked for; undefined: all are. */
  matcher(
    { search, filters, partnerIds }: DealQuery,
    about: DealsAbout,
  ): ((row: number) => boolean) | undefined {
    const isOf = partnerIds && ofPartners(this.columns, partnerIds)
    const passes = filterMatch(dealFields(this.columns, about), filters, about.today)
    const holds = this.#search.test(search)
    if (!isOf && !passes && !holds) return undefined
    return row => (!isOf || isOf(row)) && (!passes || passes(row)) && (!holds || holds(row))
  }

  #order(sort: DealQuery['sort'], about: DealsAbout): Uint32Array {
    const key = `${sort.id} ${sort.desc}`
    const known = this.#orders.get(key)
    const rows = known ? this.#mended(known, sort, about) : this.#sorted(sort, about)
    if (rows !== known?.rows || known.touched.size > 0) this.#orders.set(key, { rows, touched: new Set() })
    return rows
  }

  #mended({ rows, touched }: Order, sort: DealQuery['sort'], about: DealsAbout): Uint32Array {
    if (touched.size === 0) return rows
    const coming = [...touched].filter(this.columns.isAlive)
    const compare = rowCompare(this.columns, about, sort)
    return withMoves(rows, movesFor(rows, placesOf(rows, touched), coming, compare))
  }

  #sorted({ id, desc }: DealQuery['sort'], about: DealsAbout): Uint32Array {
    const keys = sortKeys(this.columns, this.#ranks, about, id)
    // Among equals the clock decides, so that what is due stands first in every order.
    const from = id === 'clock' ? this.#alive() : this.#order({ id: 'clock', desc: false }, about)
    return orderByKeys(from, keys, desc)
  }

  #alive(): Uint32Array {
    const rows = new Uint32Array(this.columns.count)
    let count = 0
    for (let row = 0; row < this.columns.rows; row++) if (this.columns.isAlive(row)) rows[count++] = row
    return rows
  }
}

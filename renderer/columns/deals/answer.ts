import { DEAL_STAGES } from '@shared/domain/deal/schema.ts'
import { filterMatch } from '@shared/domain/view/filterMatch.ts'
import type { DealColumns } from './dealColumns.ts'
import { dealFields } from './dealFields.ts'
import { groupOrder } from './grouping.ts'
import { NameRanks } from './nameRanks.ts'
import { ofPartners } from './ofPartners.ts'
import type { DealAnswer, DealQuery, DealsAbout } from './query.ts'
import { DealSearch } from './search.ts'
import { sortKeys } from './sortKeys.ts'
import { orderByKeys } from './sortOrder.ts'
import { sumsOf } from './sums.ts'

type Sums = ReturnType<typeof sumsOf>

const same = (a: DealsAbout['probability'], b: DealsAbout['probability']): boolean =>
  a === b || DEAL_STAGES.every(stage => a[stage] === b[stage])

/** Answers which deals to show in which order, and what they come to. */
export class DealAnswers {
  readonly #ranks: NameRanks
  readonly #search: DealSearch
  /** Every deal in the orders asked for since anything changed: filtering never sorts. */
  readonly #orders = new Map<string, Uint32Array>()

  /** What an order comes to, however it is grouped. */
  readonly #sums = new WeakMap<
    Uint32Array,
    { readonly probability: DealsAbout['probability']; readonly sums: Sums }
  >()

  constructor(readonly columns: DealColumns) {
    this.#ranks = new NameRanks(columns)
    this.#search = new DealSearch(columns)
  }

  /** Rows that are new, changed or gone. */
  touch(rows: readonly number[]): void {
    this.#ranks.touch(rows)
    this.#search.touch(rows)
    this.#orders.clear()
  }

  get(query: DealQuery, about: DealsAbout): DealAnswer {
    const { columns } = this
    const sorted = this.#matching(this.#order(query.sort, about), query, about)
    const grouped = query.group && groupOrder(columns, sorted, query.group, about)
    return {
      query,
      revision: about.revision,
      order: grouped?.order ?? sorted,
      segments: grouped?.segments,
      ...this.#sumsOf(sorted, about.probability),
    }
  }

  #sumsOf(rows: Uint32Array, probability: DealsAbout['probability']): Sums {
    const known = this.#sums.get(rows)
    if (known && same(known.probability, probability)) return known.sums
    const sums = sumsOf(this.columns, rows, probability)
    this.#sums.set(rows, { probability, sums })
    return sums
  }

  #order({ id, desc }: DealQuery['sort'], about: DealsAbout): Uint32Array {
    const key = `${id} ${desc}`
    const known = this.#orders.get(key)
    if (known) return known
    const keys = sortKeys(this.columns, this.#ranks, about, id)
    // Among equals the clock decides, so that what is due stands first in every order.
    const from = id === 'clock' ? this.#alive() : this.#order({ id: 'clock', desc: false }, about)
    const order = orderByKeys(from, keys, desc)
    this.#orders.set(key, order)
    return order
  }

  #alive(): Uint32Array {
    const rows = new Uint32Array(this.columns.count)
    let count = 0
    for (let row = 0; row < this.columns.rows; row++) if (this.columns.isAlive(row)) rows[count++] = row
    return rows
  }

  #matching(order: Uint32Array, { search, filters, partnerIds }: DealQuery, about: DealsAbout): Uint32Array {
    const isOf = partnerIds && ofPartners(this.columns, partnerIds)
    const passes = filterMatch(dealFields(this.columns, about), filters, about.today)
    const holds = this.#search.test(search)
    if (!isOf && !passes && !holds) return order
    return order.filter(row => (!isOf || isOf(row)) && (!passes || passes(row)) && (!holds || holds(row)))
  }
}

import { filterMatch } from '@shared/domain/view/filterMatch.ts'
import type { DealColumns } from './dealColumns.ts'
import { dealFields } from './dealFields.ts'
import { groupOrder } from './grouping.ts'
import { NameRanks } from './nameRanks.ts'
import type { DealAnswer, DealQuery, DealsAbout } from './query.ts'
import { DealSearch } from './search.ts'
import { sortKeys } from './sortKeys.ts'
import { orderByKeys } from './sortOrder.ts'
import { sumByStage, sumOf } from './sums.ts'

/** Answers which deals to show in which order, and what they come to. */
export class DealAnswers {
  readonly #ranks: NameRanks
  readonly #search: DealSearch

  constructor(readonly columns: DealColumns) {
    this.#ranks = new NameRanks(columns)
    this.#search = new DealSearch(columns)
  }

  /** Rows that are new, changed or gone. */
  touch(rows: readonly number[]): void {
    this.#ranks.touch(rows)
    this.#search.touch(rows)
  }

  get(query: DealQuery, about: DealsAbout): DealAnswer {
    const { columns } = this
    const { id, desc } = query.sort
    const keys = sortKeys(columns, this.#ranks, about, id)
    // Among equals the clock decides, so that what is due stands first in every order.
    const clock = sortKeys(columns, this.#ranks, about, 'clock')
    const sorted = orderByKeys(orderByKeys(this.#matching(query, about), clock, false), keys, desc)
    const grouped = query.group && groupOrder(columns, sorted, query.group, about)
    const { stage } = columns.figures
    return {
      query,
      revision: about.revision,
      order: grouped?.order ?? sorted,
      segments: grouped?.segments,
      open: sumOf(
        columns,
        sorted.filter(row => (stage[row] ?? 0) < FIRST_CLOSED),
        about.probability,
      ),
      byStage: sumByStage(columns, sorted, about.probability),
    }
  }

  #matching({ search, filters }: DealQuery, about: DealsAbout): Uint32Array {
    const { columns } = this
    const passes = filterMatch(dealFields(columns, about), filters, about.today)
    const holds = this.#search.test(search)
    const rows = new Uint32Array(columns.rows)
    let count = 0
    for (let row = 0; row < columns.rows; row++)
      if (columns.isAlive(row) && (!passes || passes(row)) && (!holds || holds(row))) rows[count++] = row
    return rows.slice(0, count)
  }
}

/** Won and lost are the last two stages. */
const FIRST_CLOSED = 4

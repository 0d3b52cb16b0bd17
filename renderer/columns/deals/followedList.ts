import { movesFor, placesOf, type RowMoves, withMoves } from '@shared/lib/rowMoves.ts'
import type { DealColumns } from './dealColumns.ts'
import { groupOrder } from './grouping.ts'
import { type Groups, groupName, groupsOf } from './groups.ts'
import type { DealAnswer, DealQuery, DealsAbout } from './query.ts'
import { rowCompare } from './rowCompare.ts'
import { type PackedSegments, packSegments, type SegmentChange } from './segments.ts'
import { type StageSums, stageSums } from './sums.ts'
import type { Tallies } from './tallies.ts'

/** An answer as it travels. */
export type PackedAnswer = Omit<DealAnswer, 'segments'> & { readonly segments?: PackedSegments | undefined }

/** What became of an answer after few changes. */
export interface ListChange extends StageSums {
  readonly moves: RowMoves
  readonly segments?: SegmentChange | undefined
}

/** Which rows a query asks for, in which order. */
interface Rows {
  readonly columns: DealColumns
  sorted(query: DealQuery, about: DealsAbout): Uint32Array
  /** Their tallies per stage, as ones of one's own. */
  stages(sorted: Uint32Array, about: DealsAbout): Tallies
  matcher(query: DealQuery, about: DealsAbout): ((row: number) => boolean) | undefined
}

interface Grouping {
  readonly groups: Groups
  met: Uint32Array
  readonly tallies: Tallies
}

/**
 * A list as it was answered, with what it was added up from. Before rows change they are lifted out of its sums, after
 * it they are put where they belong: nothing else is looked at.
 */
export class FollowedList {
  #order: Uint32Array
  #grouping: Grouping | undefined
  #stages: Tallies
  #about: DealsAbout
  /** Places in the order of the rows that were lifted, and groups they were in. */
  #places: readonly number[] = []
  readonly #met = new Set<number>()
  #isExact = true

  constructor(
    readonly from: Rows,
    readonly query: DealQuery,
    about: DealsAbout,
  ) {
    const { columns } = from
    const sorted = from.sorted(query, about)
    this.#about = about
    this.#order = sorted
    this.#stages = from.stages(sorted, about)
    if (!query.group) {
      // What comes of a change is done to the array itself, and this one is not ours alone.
      this.#order = sorted.slice()
      return
    }
    const groups = groupsOf(columns, query.group, about)
    const { order, met, tallies } = groupOrder(columns, sorted, groups, about.probability)
    this.#order = order
    this.#grouping = { groups, met, tallies }
  }

  whole(): PackedAnswer {
    const grouping = this.#grouping
    return {
      query: this.query,
      revision: this.#about.revision,
      order: this.#order,
      ...(grouping && { segments: packSegments(grouping.groups, grouping.met, grouping.tallies.figures) }),
      ...stageSums(this.#stages),
    }
  }

  /** Rows that are about to change: taken out of the sums while their figures are still there. */
  lift(rows: Iterable<number>): void {
    const { stage } = this.from.columns.figures
    this.#places = placesOf(this.#order, rows)
    for (const place of this.#places) {
      const row = this.#order[place] as number
      this.#take(this.#stages, row, stage[row] as number)
      if (!this.#grouping) continue
      const group = this.#grouping.groups.numberOf(row)
      this.#take(this.#grouping.tallies, row, group)
      this.#met.add(group)
    }
  }

  /** The same rows once they changed, and new ones. Answers what that does; undefined: the list must be made anew. */
  settle(rows: readonly number[], about: DealsAbout): ListChange | undefined {
    this.#about = about
    const { columns } = this.from
    const passes = this.from.matcher(this.query, about)
    const coming = rows.filter(row => columns.isAlive(row) && (!passes || passes(row)))
    for (const row of coming) {
      this.#put(this.#stages, row, columns.figures.stage[row] as number)
      if (!this.#grouping) continue
      const group = this.#grouping.groups.numberOf(row)
      if (group < 0) return undefined
      this.#put(this.#grouping.tallies, row, group)
      this.#met.add(group)
    }
    if (!this.#isExact) return undefined
    const moves = movesFor(this.#order, this.#places, coming, this.#compare(about))
    this.#order = withMoves(this.#order, moves)
    this.#places = []
    const segments = this.#grouping && this.#changeGroups(this.#grouping)
    return { moves, segments, ...stageSums(this.#stages) }
  }

  #compare(about: DealsAbout): (a: number, b: number) => number {
    const compare = rowCompare(this.from.columns, about, this.query.sort)
    const groups = this.#grouping?.groups
    if (!groups) return compare
    return (a, b) => groups.compare(groups.numberOf(a), groups.numberOf(b)) || compare(a, b)
  }

  #changeGroups(grouping: Grouping): SegmentChange {
    const { groups, tallies } = grouping
    const { columns } = this.from
    const there = [...this.#met].filter(each => tallies.countOf(each) > 0 || groups.always.includes(each))
    const moves = movesFor(grouping.met, placesOf(grouping.met, this.#met), there, groups.compare)
    grouping.met = withMoves(grouping.met, moves)
    this.#met.clear()
    const nameOf = groupName(columns, groups.by, groups.first)
    return {
      out: moves.out,
      put: moves.rows.map((group, i) => ({
        at: moves.at[i] as number,
        value: nameOf(group),
        sum: tallies.sum(group),
      })),
    }
  }

  #put(tallies: Tallies, row: number, group: number): void {
    tallies.put(row, group)
    this.#isExact &&= tallies.isExact(group)
  }

  #take(tallies: Tallies, row: number, group: number): void {
    this.#isExact &&= tallies.isExact(group)
    tallies.take(row, group)
  }
}

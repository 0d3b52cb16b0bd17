import type { DealColumns } from './dealColumns.ts'
import { type Groups, groupName } from './groups.ts'
import type { DealGroup, DealSegment, DealSum } from './query.ts'
import { sumOf, type TallyFigures } from './tallies.ts'

/** The groups of a list as they travel: typed arrays, and no object a group. */
export interface PackedSegments {
  readonly by: DealGroup
  readonly first: number
  /** Numbers of the groups, in their order. */
  readonly groups: Uint32Array
  readonly figures: TallyFigures
}

/** What became of the groups of a list, place by place; both lists of places grow. */
export interface SegmentChange {
  /** Places of the former list: groups that are gone, or told anew. */
  readonly out: readonly number[]
  readonly put: readonly { readonly at: number; readonly value: string; readonly sum: DealSum }[]
}

/** A group whose sum is made when it is shown. */
class Segment implements DealSegment {
  #sum: DealSum | undefined
  constructor(
    readonly value: string,
    readonly from: number,
    readonly count: number,
    readonly figures: TallyFigures,
    readonly group: number,
  ) {}

  get sum(): DealSum {
    this.#sum ??= sumOf(this.figures, [this.group])
    return this.#sum
  }

  at(from: number): Segment {
    return new Segment(this.value, from, this.count, this.figures, this.group)
  }
}

export const packSegments = (
  { by, first }: Groups,
  groups: Uint32Array,
  figures: TallyFigures,
): PackedSegments => ({ by, first, groups, figures })

export function segmentsOf(
  columns: DealColumns,
  { by, first, groups, figures }: PackedSegments,
): readonly DealSegment[] {
  const nameOf = groupName(columns, by, first)
  let from = 0
  return Array.from(groups, group => {
    const count = figures.counts[group] as number
    const segment = new Segment(nameOf(group), from, count, figures, group)
    from += count
    return segment
  })
}

/** The groups after a change; those it does not tell of only move. */
export function changedSegments(
  segments: readonly DealSegment[],
  { out, put }: SegmentChange,
): readonly DealSegment[] {
  const next: DealSegment[] = []
  let [from, gone, come] = [0, 0, 0]
  const add = (segment: DealSegment) => {
    next.push(segment.from === from ? segment : moved(segment, from))
    from += segment.count
  }
  const addNew = () => {
    for (let each = put[come]; each?.at === next.length; each = put[++come]) {
      const { value, sum } = each
      add({ value, from, count: sum.count, sum })
    }
  }
  segments.forEach((segment, place) => {
    if (out[gone] === place) {
      gone += 1
      return
    }
    addNew()
    add(segment)
  })
  addNew()
  return next
}

const moved = (segment: DealSegment, from: number): DealSegment =>
  segment instanceof Segment ? segment.at(from) : { ...segment, from }

import { withMoves } from '@shared/lib/rowMoves.ts'
import type { DealColumns } from './dealColumns.ts'
import type { ListChange, PackedAnswer } from './followedList.ts'
import type { DealAnswer } from './query.ts'
import { changedSegments, segmentsOf } from './segments.ts'

/** An answer that came from the worker, over the columns it belongs to. */
export const unpacked = (columns: DealColumns, { segments, ...answer }: PackedAnswer): DealAnswer => ({
  ...answer,
  segments: segments && segmentsOf(columns, segments),
})

/** An answer after a change of it, as a new one. */
export function changedAnswer(before: DealAnswer, change: ListChange, revision: number): DealAnswer {
  const { moves, segments, open, byStage } = change
  return {
    query: before.query,
    revision,
    order: withMoves(before.order, moves),
    segments: before.segments && segments ? changedSegments(before.segments, segments) : before.segments,
    open,
    byStage,
  }
}

import type { RowSource, Segment } from './types.ts'
import type { DrawnTable } from './useDataTable.ts'
import { useFolds } from './useFolds.ts'
import type { TableChoices } from './useTableChoices.ts'

interface SourceTableOptions<R> {
  /** From `useTableChoices`: its sort is what the source has to be sorted by. */
  readonly choices: TableChoices<R>
  /** Filtered and sorted elsewhere, in a worker for example. */
  readonly source: RowSource<R>
  rowId(row: R): string
  /** Groups of the source, one after the other, where it is grouped. */
  readonly segments?: readonly Segment[] | undefined
  /** What it is grouped by; another value starts unfolded. */
  readonly grouping?: string | undefined
}

/** A table over rows that never exist all at once. */
export function useSourceTable<R>(options: SourceTableOptions<R>): DrawnTable<R> {
  const { choices, source, rowId, segments, grouping } = options
  return { ...choices, ...useFolds(source.length, segments, grouping), source, rowId }
}

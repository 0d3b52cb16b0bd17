import { useMemo, useState } from 'react'
import { arraySource, groupRows } from './groups.ts'
import type { Lines } from './lines.ts'
import { OrderCache, rowsInOrder } from './order.ts'
import type { Grouping, RowSource, Sort, TableColumn } from './types.ts'
import { useFolds } from './useFolds.ts'
import { type TableChoices, useTableChoices } from './useTableChoices.ts'

interface DataTableOptions<R> {
  /** Its choices are remembered by this name. */
  readonly id: string
  readonly rows: readonly R[]
  readonly columns: readonly TableColumn<R>[]
  rowId(row: R): string
  /** Which rows to show; a stable function (useCallback), its identity is what the list is cached by. */
  readonly match?: ((row: R) => boolean) | undefined
  readonly defaultSort: Sort
  readonly group?: Grouping<R> | undefined
}

/** What a DataTable draws: choices about it, rows to show, and the lines they make with group headings. */
export interface DrawnTable<R> extends TableChoices<R> {
  readonly source: RowSource<R>
  readonly lines: Lines
  rowId(row: R): string
  fold(value: string, on: boolean): void
}

export interface DataTableState<R> extends DrawnTable<R> {
  /** The rows to show in their order, those of folded groups too. */
  readonly shown: readonly R[]
}

/**
 * A table over an array. Sorting is ours: one order per column over all rows, kept, so filtering never
 * sorts. For rows that are no array see `useSourceTable`.
 */
export function useDataTable<R>(options: DataTableOptions<R>): DataTableState<R> {
  const { id, rows, columns, rowId, match, defaultSort, group } = options
  const choices = useTableChoices({ id, columns, defaultSort })
  const { sort } = choices
  const [orders] = useState(() => new OrderCache<R>())
  const sorted = useMemo(
    () => rowsInOrder(rows, orders.get(rows, columns, sort), match),
    [rows, columns, sort, match, orders],
  )
  const grouped = useMemo(() => group && groupRows(sorted, group), [sorted, group])
  const shown = grouped?.rows ?? sorted
  const source = useMemo(() => arraySource(shown, rowId), [shown, rowId])
  const folds = useFolds(shown.length, grouped?.segments, group)
  return { ...choices, ...folds, rowId, shown, source }
}

import {
  type ColumnDef,
  columnOrderingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useEffect, useMemo, useState } from 'react'
import { recallTable, rememberTable } from './memory.ts'
import { OrderCache, rowsInOrder } from './order.ts'
import type { Sort, TableColumn } from './types.ts'

const features = tableFeatures({ columnOrderingFeature, columnVisibilityFeature, rowSortingFeature })

interface DataTableOptions<R> {
  /** Its choices are remembered by this name. */
  readonly id: string
  readonly rows: readonly R[]
  readonly columns: readonly TableColumn<R>[]
  rowId(row: R): string
  /** Which rows to show; a stable function (useCallback), its identity is what the list is cached by. */
  readonly match?: ((row: R) => boolean) | undefined
  readonly defaultSort: Sort
}

/**
 * A table's state without its looks: which columns in which order (TanStack Table), sorted how, and the
 * rows to show. Sorting is ours: one order per column over all rows, kept, so filtering never sorts.
 */
export function useDataTable<R>(options: DataTableOptions<R>) {
  const { id, rows, columns, rowId, match, defaultSort } = options
  const [start] = useState(() => recallTable(id))
  const defs = useMemo<ColumnDef<typeof features, object>[]>(
    () =>
      columns.map(column => ({
        id: column.id,
        accessorFn: () => undefined,
        enableHiding: column.fixed !== true,
        sortDescFirst: column.firstDesc === true,
      })),
    [columns],
  )
  const table = useTable<typeof features, object>({
    features,
    columns: defs,
    data: NO_ROWS,
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    initialState: {
      sorting: [known(columns, start.sort) ?? defaultSort],
      columnOrder: orderFrom(columns, start.order),
      columnVisibility: {
        ...Object.fromEntries(columns.filter(column => column.hidden).map(column => [column.id, false])),
        ...start.visibility,
      },
    },
  })
  const { sorting, columnOrder, columnVisibility } = table.state
  const sort = sorting[0] ?? defaultSort

  useEffect(
    () => rememberTable(id, { sort, order: columnOrder, visibility: columnVisibility }),
    [id, sort, columnOrder, columnVisibility],
  )

  const [orders] = useState(() => new OrderCache<R>())
  const shown = useMemo(
    () => rowsInOrder(rows, orders.get(rows, columns, sort), match),
    [rows, columns, sort, match, orders],
  )
  const visible = useMemo(
    () =>
      columnOrder
        .map(columnId => columns.find(column => column.id === columnId))
        .filter(column => column !== undefined)
        .filter(column => columnVisibility[column.id] !== false),
    [columns, columnOrder, columnVisibility],
  )
  return {
    rowId,
    shown,
    visible,
    columns,
    columnOrder,
    sort,
    sortBy: (columnId: string) => table.getColumn(columnId)?.toggleSorting(),
    isVisible: (columnId: string) => columnVisibility[columnId] !== false,
    toggleColumn: (columnId: string) => table.getColumn(columnId)?.toggleVisibility(),
    moveColumn: (columnId: string, by: number) =>
      table.setColumnOrder(moved(columnOrder, columnId, by, columns)),
    resetColumns: () => {
      table.setColumnOrder(columns.map(column => column.id))
      table.setColumnVisibility(
        Object.fromEntries(columns.filter(column => column.hidden).map(column => [column.id, false])),
      )
    },
  }
}

export type DataTableState<R> = ReturnType<typeof useDataTable<R>>

const NO_ROWS: object[] = []

const known = <R>(columns: readonly TableColumn<R>[], sort: Sort | undefined): Sort | undefined =>
  columns.some(column => column.id === sort?.id) ? sort : undefined

/** The remembered order, without columns that are gone, with new ones where they belong. */
function orderFrom<R>(columns: readonly TableColumn<R>[], saved: readonly string[] = []): string[] {
  const ids = columns.map(column => column.id)
  const order = saved.filter(id => ids.includes(id))
  ids.forEach((id, i) => {
    if (!order.includes(id)) order.splice(Math.min(i, order.length), 0, id)
  })
  return order
}

/** One place up or down, never past a fixed column. */
export function moved<R>(
  order: readonly string[],
  id: string,
  by: number,
  columns: readonly TableColumn<R>[],
): string[] {
  const from = order.indexOf(id)
  const to = from + by
  const other = columns.find(column => column.id === order[to])
  if (from < 0 || !other || other.fixed) return [...order]
  const next = order.filter(each => each !== id)
  next.splice(to, 0, id)
  return next
}

import {
  type ColumnDef,
  columnOrderingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useCallback, useEffect, useMemo, useState } from 'react'
import {
  isUsual,
  isUsualLook,
  moved,
  orderFrom,
  orderOfLook,
  usualVisibility,
  visibilityOfLook,
} from './columnOrder.ts'
import { recallTable, rememberTable } from './memory.ts'
import type { Sort, TableColumn, TableLook } from './types.ts'

const features = tableFeatures({ columnOrderingFeature, columnVisibilityFeature, rowSortingFeature })

interface ChoicesOptions<R> {
  /** The choices are remembered by this name. */
  readonly id: string
  readonly columns: readonly TableColumn<R>[]
  readonly defaultSort: Sort
}

/** What of a look is a choice of one's own. */
export interface OwnLook {
  readonly sort: Sort | undefined
  readonly columns: string[] | undefined
}

/** What a person chose about a table: which columns in which order, sorted how (TanStack Table). */
export function useTableChoices<R>({ id, columns, defaultSort }: ChoicesOptions<R>) {
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
      columnVisibility: { ...usualVisibility(columns), ...start.visibility },
    },
  })
  const { sorting, columnOrder, columnVisibility } = table.state
  const sort = sorting[0] ?? defaultSort

  useEffect(
    () =>
      rememberTable(id, {
        sort,
        order: columnOrder,
        // What is usual may depend on the window: only a choice of one's own is kept.
        ...(!isUsual(columns, columnVisibility) && { visibility: columnVisibility }),
      }),
    [id, sort, columnOrder, columnVisibility, columns],
  )

  const visible = useMemo(
    () =>
      columnOrder
        .map(columnId => columns.find(column => column.id === columnId))
        .filter(column => column !== undefined)
        .filter(column => columnVisibility[column.id] !== false),
    [columns, columnOrder, columnVisibility],
  )
  const look = useMemo<TableLook>(
    () => ({ sort, columns: visible.map(column => column.id) }),
    [sort, visible],
  )
  /** The same without what is as usual, so that a saved look follows when the usual changes. */
  const ownLook = useMemo<OwnLook>(
    () => ({
      sort: sort.id === defaultSort.id && sort.desc === defaultSort.desc ? undefined : sort,
      columns: isUsualLook(columns, look.columns) ? undefined : [...look.columns],
    }),
    [columns, look, sort, defaultSort],
  )
  /** Lays a saved view over the table; what it does not say goes back to the usual. */
  const setLook = useCallback(
    (wanted: { readonly [K in keyof TableLook]?: TableLook[K] | undefined }) => {
      table.setSorting([known(columns, wanted.sort) ?? defaultSort])
      table.setColumnOrder(orderOfLook(columns, wanted.columns))
      table.setColumnVisibility(visibilityOfLook(columns, wanted.columns))
    },
    [table, columns, defaultSort],
  )
  return {
    columns,
    visible,
    columnOrder,
    sort,
    look,
    ownLook,
    setLook,
    sortBy: (columnId: string) => table.getColumn(columnId)?.toggleSorting(),
    isVisible: (columnId: string) => columnVisibility[columnId] !== false,
    toggleColumn: (columnId: string) => table.getColumn(columnId)?.toggleVisibility(),
    moveColumn: (columnId: string, by: number) =>
      table.setColumnOrder(moved(columnOrder, columnId, by, columns)),
    resetColumns: () => {
      table.setColumnOrder(orderOfLook(columns))
      table.setColumnVisibility(visibilityOfLook(columns))
    },
  }
}

export type TableChoices<R> = ReturnType<typeof useTableChoices<R>>

const NO_ROWS: object[] = []

const known = <R>(columns: readonly TableColumn<R>[], sort: Sort | undefined): Sort | undefined =>
  columns.some(column => column.id === sort?.id) ? sort : undefined

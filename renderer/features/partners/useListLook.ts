import { type ViewLook, withLook } from '@shared/domain/view/look.ts'
import { useCallback, useMemo } from 'react'
import type { BookRow } from '../../columns/book.ts'
import { usePartnersView } from '../../state/partnersView.ts'
import type { Sort } from '../../ui/table/types.ts'
import type { DataTableState } from '../../ui/table/useDataTable.ts'

export const DEFAULT_SORT: Sort = { id: 'health', desc: false }

/**
 * How the list looks, as a view keeps it, and laying another look over it. What is as usual is left out,
 * so that a view follows when the usual changes.
 */
export function useListLook(table: DataTableState<BookRow>) {
  const filters = usePartnersView(state => state.filters)
  const group = usePartnersView(state => state.group)
  const { look: shape, setLook, columns } = table
  const look = useMemo<ViewLook>(() => {
    const usual = columns.filter(column => !column.hidden).map(column => column.id)
    const isUsual = usual.join() === shape.columns.join()
    const { sort } = shape
    const sortIsUsual = sort.id === DEFAULT_SORT.id && sort.desc === DEFAULT_SORT.desc
    return withLook(
      { filters: [...filters] },
      {
        group,
        sort: sortIsUsual ? undefined : sort,
        columns: isUsual ? undefined : [...shape.columns],
      },
    )
  }, [filters, group, shape, columns])
  const show = useCallback(
    (wanted: ViewLook) => {
      const { setFilters, setGroup } = usePartnersView.getState()
      setFilters(wanted.filters)
      setGroup(wanted.group)
      setLook({
        ...(wanted.sort && { sort: wanted.sort }),
        ...(wanted.columns && { columns: wanted.columns }),
      })
    },
    [setLook],
  )
  return { look, show }
}

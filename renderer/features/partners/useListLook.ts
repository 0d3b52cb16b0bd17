import { type ViewLook, withLook } from '@shared/domain/view/look.ts'
import { useCallback, useMemo } from 'react'
import type { BookRow } from '../../columns/book.ts'
import { usePartnersView } from '../../state/partnersView.ts'
import type { Sort } from '../../ui/table/types.ts'
import type { DataTableState } from '../../ui/table/useDataTable.ts'

export const DEFAULT_SORT: Sort = { id: 'health', desc: false }

/** How the list looks, as a view keeps it, and laying another look over it. */
export function useListLook(table: DataTableState<BookRow>) {
  const filters = usePartnersView(state => state.filters)
  const group = usePartnersView(state => state.group)
  const { ownLook, setLook } = table
  const look = useMemo<ViewLook>(
    () => withLook({ filters: [...filters] }, { group, ...ownLook }),
    [filters, group, ownLook],
  )
  const show = useCallback(
    (wanted: ViewLook) => {
      const { setFilters, setGroup } = usePartnersView.getState()
      setFilters(wanted.filters)
      setGroup(wanted.group)
      setLook(wanted)
    },
    [setLook],
  )
  return { look, show }
}

import { type ViewLook, withLook } from '@shared/domain/view/look.ts'
import { useCallback, useMemo } from 'react'
import type { DealLine } from '../../columns/deals/dealLine.ts'
import { useDealsView } from '../../state/dealsView.ts'
import type { Sort } from '../../ui/table/types.ts'
import type { TableChoices } from '../../ui/table/useTableChoices.ts'

/** How the deals look, as a view keeps it, and laying another look over them. What is usual is left out. */
export function useDealsLook(choices: TableChoices<DealLine>, usualSort: Sort) {
  const { filters, group, layout } = useDealsView()
  const { look: shape, setLook, columns } = choices
  const look = useMemo<ViewLook>(() => {
    const usual = columns.filter(column => !column.hidden).map(column => column.id)
    const { sort } = shape
    return withLook(
      { filters: [...filters] },
      {
        group,
        sort: sort.id === usualSort.id && sort.desc === usualSort.desc ? undefined : sort,
        columns: usual.join() === shape.columns.join() ? undefined : [...shape.columns],
        layout: layout === 'board' ? 'board' : undefined,
      },
    )
  }, [filters, group, layout, shape, columns, usualSort])
  const show = useCallback(
    (wanted: ViewLook) => {
      const { setFilters, setGroup, setLayout } = useDealsView.getState()
      setFilters(wanted.filters)
      setGroup(wanted.group)
      setLayout(wanted.layout ?? 'table')
      setLook({
        ...(wanted.sort && { sort: wanted.sort }),
        ...(wanted.columns && { columns: wanted.columns }),
      })
    },
    [setLook],
  )
  return { look, show }
}

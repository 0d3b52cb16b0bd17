import { type ViewLook, withLook } from '@shared/domain/view/look.ts'
import { useCallback, useMemo } from 'react'
import type { DealLine } from '../../columns/deals/dealLine.ts'
import { useDealsView } from '../../state/dealsView.ts'
import type { TableChoices } from '../../ui/table/useTableChoices.ts'

/** How the deals look, as a view keeps it, and laying another look over them. */
export function useDealsLook({ ownLook, setLook }: TableChoices<DealLine>) {
  const { filters, group, layout } = useDealsView()
  const look = useMemo<ViewLook>(
    () =>
      withLook(
        { filters: [...filters] },
        { group, ...ownLook, layout: layout === 'board' ? 'board' : undefined },
      ),
    [filters, group, layout, ownLook],
  )
  const show = useCallback(
    (wanted: ViewLook) => {
      const { setFilters, setGroup, setLayout } = useDealsView.getState()
      setFilters(wanted.filters)
      setGroup(wanted.group)
      setLayout(wanted.layout ?? 'table')
      setLook(wanted)
    },
    [setLook],
  )
  return { look, show }
}

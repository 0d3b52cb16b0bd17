import type { ViewFilter } from '@shared/domain/view/schema.ts'
import { navigate } from 'wouter/use-hash-location'
import { useDealsView } from '../../state/dealsView.ts'

/** Opens the list of deals with nothing but these filters. */
export function showDeals(filters: readonly ViewFilter[]): void {
  const { setFilters, setGroup, setLayout, setSearch, setFocused } = useDealsView.getState()
  setSearch('')
  setGroup(undefined)
  setLayout('table')
  setFilters(filters)
  setFocused(undefined)
  navigate('/deals')
}

import { SearchX } from 'lucide-react'
import { useDealsView } from '../../../state/dealsView.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { EmptyState } from '../../../ui/empty/EmptyState.tsx'

/** Filters or the search leave nothing over. */
export function NothingShown() {
  const { search, setSearch, setFilters } = useDealsView()
  return (
    <EmptyState
      icon={<SearchX aria-hidden />}
      title="No deal matches"
      actions={
        <Button
          onClick={() => {
            setSearch('')
            setFilters([])
          }}
        >
          Show all deals
        </Button>
      }
    >
      {search ? `No deal holds “${search}” with these filters.` : 'These filters leave nothing over.'}
    </EmptyState>
  )
}

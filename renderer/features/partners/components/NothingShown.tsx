import { SearchX } from 'lucide-react'
import { usePartnersView } from '../../../state/partnersView.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { EmptyState } from '../../../ui/empty/EmptyState.tsx'

/** Filters or the search leave nothing over. */
export function NothingShown() {
  const { search, setSearch, setFilters } = usePartnersView()
  return (
    <EmptyState
      icon={<SearchX aria-hidden />}
      title="No partner matches"
      actions={
        <Button
          onClick={() => {
            setSearch('')
            setFilters([])
          }}
        >
          Show all partners
        </Button>
      }
    >
      {search
        ? `Nothing in the list holds “${search}” with these filters.`
        : 'These filters leave nothing over.'}
    </EmptyState>
  )
}

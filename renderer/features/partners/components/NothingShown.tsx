import { SearchX } from 'lucide-react'
import { useBookChoice } from '../../../state/bookChoice.ts'
import { usePartnersView } from '../../../state/partnersView.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { EmptyState } from '../../../ui/empty/EmptyState.tsx'

/** Filters or the search leave nothing over. */
export function NothingShown() {
  const { search, setSearch, setFilters } = usePartnersView()
  const chosen = useBookChoice(state => state.chosen)
  const where = chosen === 'team' ? 'list' : 'book chosen'
  return (
    <EmptyState
      icon={<SearchX aria-hidden />}
      title="No partner matches"
      actions={
        <Button
          onClick={() => {
            setSearch('')
            setFilters([])
            useBookChoice.getState().choose('team')
          }}
        >
          Show all partners
        </Button>
      }
    >
      {search
        ? `Nothing in the ${where} holds “${search}” with these filters.`
        : chosen === 'team'
          ? 'These filters leave nothing over.'
          : 'The book chosen and these filters leave nothing over.'}
    </EmptyState>
  )
}

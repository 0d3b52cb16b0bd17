import { SearchX } from 'lucide-react'
import { useBookChoice } from '../../../state/bookChoice.ts'
import { useDealsView } from '../../../state/dealsView.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { EmptyState } from '../../../ui/empty/EmptyState.tsx'

/** Filters or the search leave nothing over. */
export function NothingShown() {
  const { search, setSearch, setFilters } = useDealsView()
  const isTeam = useBookChoice(state => state.chosen === 'team')
  return (
    <EmptyState
      icon={<SearchX aria-hidden />}
      title="No deal matches"
      actions={
        <Button
          onClick={() => {
            setSearch('')
            setFilters([])
            useBookChoice.getState().choose('team')
          }}
        >
          Show all deals
        </Button>
      }
    >
      {search
        ? `No deal ${isTeam ? '' : 'of the book chosen '}holds “${search}” with these filters.`
        : isTeam
          ? 'These filters leave nothing over.'
          : 'The book chosen and these filters leave nothing over.'}
    </EmptyState>
  )
}

import { UserPlus } from 'lucide-react'
import { useLeadsView } from '../../../state/leadsView.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { EmptyState } from '../../../ui/empty/EmptyState.tsx'

const WORDS = {
  toGive: {
    title: 'Nothing to give out',
    text: 'Every lead is with a partner or settled. New ones come with an import, or one by one with N.',
  },
  offered: {
    title: 'No offer waits for an answer',
    text: 'Leads that are given out stand here with the time their partner has left to answer.',
  },
  accepted: {
    title: 'No partner works on a lead',
    text: 'Accepted leads stand here until they become a deal or are closed.',
  },
  all: { title: 'No lead is found', text: 'Nothing fits what was searched for.' },
  fairness: { title: '', text: '' },
} as const

/** A section without leads: what would stand there. */
export function NothingHere() {
  const { section, search, setSearch } = useLeadsView()
  if (search.trim() !== '')
    return (
      <EmptyState
        icon={<UserPlus aria-hidden />}
        title="No lead is found"
        actions={<Button onClick={() => setSearch('')}>Clear the search</Button>}
      >
        Companies, contacts, places, sources and keys are searched, in this section only.
      </EmptyState>
    )
  const { title, text } = WORDS[section]
  return (
    <EmptyState icon={<UserPlus aria-hidden />} title={title}>
      {text}
    </EmptyState>
  )
}

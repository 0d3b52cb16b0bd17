import type { RegistrationTab } from '../../../state/registrationsView.ts'
import { useRegistrationsView } from '../../../state/registrationsView.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { EmptyState } from '../../../ui/empty/EmptyState.tsx'

const CALM: Readonly<Record<RegistrationTab, readonly [string, string]>> = {
  decide: ['Nothing to decide', 'Submitted registrations wait here with the clock of their approval.'],
  expiring: [
    'Nothing expires soon',
    'Protections come up here 30, 14 and 7 days before their end, unless Rules say otherwise.',
  ],
  protected: ['Nothing is protected', 'Approved registrations stay here until they are converted or expire.'],
  all: ['Nothing here', ''],
}

interface NothingHereProps {
  readonly tab: RegistrationTab
  readonly search: string
  /** Only one book is looked at: others may have some. */
  readonly narrowed: boolean
}

/** A tab without a line: calm where there is nothing, a way out where the filter hides all. */
export function NothingHere({ tab, search, narrowed }: NothingHereProps) {
  if (search !== '')
    return (
      <EmptyState
        title={`Nothing in this list has “${search}”`}
        actions={
          <Button onClick={() => useRegistrationsView.getState().setSearch('')}>Clear the filter</Button>
        }
      >
        The filter looks at companies, partners, products and territories of this list.
      </EmptyState>
    )
  const [title, text] = CALM[tab]
  return <EmptyState title={narrowed ? `${title} in this book` : title}>{text}</EmptyState>
}

import { type CommitmentTab, useCommitmentsView } from '../../../state/commitmentsView.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { EmptyState } from '../../../ui/empty/EmptyState.tsx'

const CALM: Readonly<Record<CommitmentTab, readonly [string, string]>> = {
  open: ['Nothing is open', 'All that was promised here is done or given up.'],
  overdue: ['Nothing is overdue', 'No promise here is over the day both sides agreed on.'],
  soon: ['Nothing is due soon', 'Promises come up here seven days before they are due.'],
  kept: ['Nothing was kept yet', 'What is done on or before its day stands here.'],
  missed: ['Nothing was late or broken', 'What is done after its day, or given up, stands here.'],
  all: ['Nothing here', 'No promise fits what is filtered for.'],
}

/** A tab without a line: calm where there is nothing, a way out where the filters hide all. */
export function NothingHere({ tab, search }: { tab: CommitmentTab; search: string }) {
  const { side, source, partnerId, setSearch, setSide, setSource, setPartner } = useCommitmentsView()
  const isFiltered = search !== '' || side !== 'both' || source !== '' || partnerId !== undefined
  const [title, text] = CALM[tab]
  const clear = () => {
    setSearch('')
    setSide('both')
    setSource('')
    setPartner(undefined)
  }
  return (
    <EmptyState
      title={title}
      {...(isFiltered && { actions: <Button onClick={clear}>Clear the filters</Button> })}
    >
      {text}
    </EmptyState>
  )
}

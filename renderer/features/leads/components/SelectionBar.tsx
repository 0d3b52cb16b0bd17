import { deleteLeads } from '@shared/domain/lead/commands.ts'
import { useState } from 'react'
import type { LeadLine } from '../../../columns/leads/leadBook.ts'
import { actOrSay } from '../../../data/act.ts'
import { useLeadsView } from '../../../state/leadsView.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Selected } from '../../../ui/table/Selected.tsx'
import { CloseLeadsDialog } from '../CloseLeadsDialog.tsx'
import { leads } from '../viewModelWords.ts'

interface SelectionBarProps {
  readonly lines: readonly LeadLine[]
  onGiveOut(ids: readonly string[]): void
}

/** What can be done with the ticked leads; each is one change and one undo. */
export function SelectionBar({ lines, onGiveOut }: SelectionBarProps) {
  const { ticked, tick } = useLeadsView()
  const [closing, setClosing] = useState(false)
  if (ticked.size === 0) return null
  // A ticked lead may be gone meanwhile, by an undo for example.
  const here = lines.filter(line => ticked.has(line.id))
  const ids = here.map(line => line.id)
  const toGive = here.filter(line => line.state === 'new').map(line => line.id)
  const closable = here.filter(line => line.state !== 'closed' && line.state !== 'converted')
  if (here.length === 0) return null
  const none = () => tick(new Set())
  return (
    <Selected what="leads" count={here.length} onNone={none}>
      {toGive.length > 0 && (
        <Button variant="quiet" size="small" onClick={() => onGiveOut(toGive)}>
          Give out {leads(toGive.length)}…
        </Button>
      )}
      {closable.length === here.length && (
        <Button variant="quiet" size="small" onClick={() => setClosing(true)}>
          Close…
        </Button>
      )}
      <Button
        variant="quiet"
        size="small"
        onClick={() => void actOrSay(deleteLeads, { ids }).then(done => done && none())}
      >
        Delete
      </Button>
      {closing && (
        <CloseLeadsDialog
          ids={closable.map(line => line.id)}
          onClose={() => setClosing(false)}
          onDone={none}
        />
      )}
    </Selected>
  )
}

import { closeLeads } from '@shared/domain/lead/settleCommands.ts'
import type { Id } from '@shared/lib/ids.ts'
import { act } from '../../data/act.ts'
import { ReasonDialog } from '../../ui/dialog/ReasonDialog.tsx'
import { leads } from './viewModelWords.ts'

const REASONS = [
  'Not reachable',
  'No budget',
  'Bought elsewhere',
  'Not a company that buys',
  'Twice in the book',
]

interface CloseLeadsDialogProps {
  readonly ids: readonly Id<'lead'>[]
  onClose(): void
  onDone?(): void
}

/** Closing asks for the reason: what leads end on is what sources are judged by. */
export function CloseLeadsDialog({ ids, onClose, onDone }: CloseLeadsDialogProps) {
  return (
    <ReasonDialog
      title={ids.length === 1 ? 'Close the lead' : `Close ${leads(ids.length)}`}
      lead="A partner that has it, or was offered it, loses it. It can be opened again."
      label="Reason"
      submit="Close"
      reasons={REASONS}
      onGive={async reason => {
        const answer = await act(closeLeads, { ids: [...ids], reason })
        if (!answer.ok) return answer.error.message
        onDone?.()
        return undefined
      }}
      onClose={onClose}
    />
  )
}

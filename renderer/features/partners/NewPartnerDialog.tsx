import { createPartner } from '@shared/domain/partner/commands.ts'
import { words } from '@shared/lib/text.ts'
import { navigate } from 'wouter/use-hash-location'
import { useBook } from '../../columns/useBook.ts'
import { act } from '../../data/act.ts'
import { usePartnersView } from '../../state/partnersView.ts'
import { partnerPath } from '../../state/places.ts'
import { SameName } from './components/SameName.tsx'
import { PartnerForm, type PartnerInput } from './PartnerForm.tsx'

const START: PartnerInput = {
  name: '',
  types: [],
  status: 'active',
  regions: [],
  industries: [],
  domains: [],
  capabilities: [],
  competitors: [],
  stack: [],
}

interface NewPartnerDialogProps {
  /** The name it begins with. */
  readonly name?: string | undefined
  onClose(): void
}

export function NewPartnerDialog({ name, onClose }: NewPartnerDialogProps) {
  const rows = useBook()?.rows ?? []
  const sameAs = (name: string) => {
    const wanted = words(name)
    return wanted === '' ? undefined : rows.find(row => words(row.name) === wanted)
  }
  return (
    <PartnerForm
      title="New partner"
      saveLabel="Add partner"
      // What was left half written elsewhere does not take the name away.
      draft={name === undefined ? 'partner.new' : `partner.new ${name}`}
      start={name === undefined ? START : { ...START, name }}
      hintFor={name => <SameName row={sameAs(name)} onOpen={onClose} />}
      save={async fields => {
        const answer = await act(createPartner, fields)
        const id = answer.ok ? answer.value.ids[0] : undefined
        // Its own page: filters of the list might hide it there.
        if (id !== undefined) {
          usePartnersView.getState().setFocused(id)
          navigate(partnerPath(id))
        }
        return answer
      }}
      onClose={onClose}
    />
  )
}

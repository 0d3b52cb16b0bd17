import { editPartner } from '@shared/domain/partner/commands.ts'
import { type Partner, type PartnerFields, partnerFields } from '@shared/domain/partner/schema.ts'
import { act } from '../../data/act.ts'
import { useRow } from '../../data/live.ts'
import { patchFrom } from '../../ui/forms/patchFrom.ts'
import { PartnerForm, type PartnerInput } from './PartnerForm.tsx'

const NAMES = Object.keys(partnerFields.shape) as (keyof PartnerFields)[]

export function EditPartnerDialog({ id, onClose }: { id: string; onClose(): void }) {
  const partner = useRow('partners', id)
  if (!partner) return null
  return (
    <PartnerForm
      key={partner.id}
      title={`Edit ${partner.name}`}
      saveLabel="Save"
      draft={partner.id}
      start={inputFrom(partner)}
      save={fields => act(editPartner, { id: partner.id, patch: patchFrom(fields, NAMES) })}
      onClose={onClose}
    />
  )
}

function inputFrom(partner: Partner): PartnerInput {
  return Object.fromEntries(NAMES.map(name => [name, partner[name]])) as PartnerInput
}

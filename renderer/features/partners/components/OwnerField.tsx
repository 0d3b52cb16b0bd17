import { isActive } from '@shared/domain/member/rules.ts'
import type { PartnerFields, partnerFields } from '@shared/domain/partner/schema.ts'
import { NOTHING } from '@shared/domain/view/filterField.ts'
import { type Control, useController } from 'react-hook-form'
import type { z } from 'zod'
import { useDay } from '../../../data/dayClock.ts'
import { type Team, useTeam } from '../../../data/useTeam.ts'
import { ChooserField } from '../../../ui/forms/ChooserField.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { ownerChoices, ownerHint } from '../viewModelOwner.ts'

interface OwnerFieldProps {
  readonly control: Control<z.input<typeof partnerFields>, unknown, PartnerFields>
}

/** Whose partner it is: one of the team, or any name; without a team a text as before. */
export function OwnerField({ control }: OwnerFieldProps) {
  const team = useTeam()
  return team && team.members.length > 0 ? (
    <Chooser control={control} team={team} />
  ) : (
    <TextField control={control} name="owner" label="Owner" hint="The channel account manager." />
  )
}

function Chooser({ control, team }: OwnerFieldProps & { readonly team: Team }) {
  const { field, fieldState } = useController({ control, name: 'owner' })
  const day = useDay()
  const owner = field.value ?? undefined
  return (
    <ChooserField
      label="Owner"
      hint={ownerHint(team.members, owner)}
      error={fieldState.error?.message}
      text={owner ?? 'Nobody yet'}
      choices={ownerChoices(
        team.members.filter(member => isActive(member, day)),
        owner,
      )}
      chosen={owner}
      allowNew
      inputRef={field.ref}
      onChange={value => field.onChange(value === NOTHING ? undefined : value)}
    />
  )
}

import { zodResolver } from '@hookform/resolvers/zod'
import { type TeamMember, teamMember } from '@shared/domain/workspace/channelPolicy.ts'
import { useState } from 'react'
import { useController, useForm } from 'react-hook-form'
import { usePartnerChoices } from '../../../columns/usePartnerChoices.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../../ui/dialog/FormActions.tsx'
import { Checkbox } from '../../../ui/forms/Checkbox.tsx'
import { FieldGrid, Wide } from '../../../ui/forms/Field.tsx'
import { TagsField } from '../../../ui/forms/TagsField.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import css from '../policy.module.css'

interface PersonDialogProps {
  readonly person: TeamMember | undefined
  onSave(person: TeamMember): Promise<string | undefined>
  onRemove?: (() => void) | undefined
  onClose(): void
}

/** Who decides, and what counts for their own quota: there they must not. */
export function PersonDialog({ person, onSave, onRemove, onClose }: PersonDialogProps) {
  const [problem, setProblem] = useState<string>()
  const { control, handleSubmit } = useForm<TeamMember, unknown, TeamMember>({
    resolver: zodResolver(teamMember) as never,
    defaultValues: person ?? {
      name: '',
      canApprove: true,
      canAdjudicate: false,
      quotaTerritories: [],
      quotaPartnerIds: [],
    },
  })
  const approve = useController({ control, name: 'canApprove' }).field
  const adjudicate = useController({ control, name: 'canAdjudicate' }).field
  const partners = usePartnerChoices()
  const submit = handleSubmit(async values => {
    const wrong = await onSave(values)
    if (wrong === undefined) onClose()
    else setProblem(wrong)
  })
  return (
    <Dialog
      open
      title={person ? person.name : 'Add a person'}
      lead="Nobody decides what counts for their own quota."
      onClose={onClose}
      onSubmit={event => void submit(event)}
      problem={problem}
      aside={
        onRemove && (
          <Button variant="danger" onClick={onRemove}>
            Remove
          </Button>
        )
      }
      actions={<FormActions save="Save" onClose={onClose} />}
    >
      <FieldGrid>
        <Wide>
          <TextField control={control} name="name" label="Name" required autoFocus />
        </Wide>
        <Wide>
          <div className={css.may}>
            <Checkbox label="Approves registrations" checked={approve.value} onChange={approve.onChange} />
            <Checkbox label="Decides conflicts" checked={adjudicate.value} onChange={adjudicate.onChange} />
          </div>
        </Wide>
        <TagsField control={control} name="quotaTerritories" label="Territories of their quota" />
        <TagsField
          control={control}
          name="quotaPartnerIds"
          label="Partners of their quota"
          options={partners}
          closed
        />
      </FieldGrid>
    </Dialog>
  )
}

import { acknowledgeExpectations } from '@shared/domain/expectation/commands.ts'
import type { Expectation } from '@shared/domain/expectation/schema.ts'
import { calendarDateField, shortText } from '@shared/domain/fields/schema.ts'
import type { Side } from '@shared/domain/fields/side.ts'
import { z } from 'zod'
import { act } from '../../data/act.ts'
import { useDay } from '../../data/dayClock.ts'
import { useWorkspace } from '../../data/live.ts'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../ui/dialog/FormActions.tsx'
import { DateField } from '../../ui/forms/DateField.tsx'
import { FieldGrid } from '../../ui/forms/Field.tsx'
import { TextField } from '../../ui/forms/TextField.tsx'
import { useDraftForm } from '../../ui/forms/useDraftForm.ts'

const fields = z.object({ name: shortText, on: calendarDateField })

interface AcknowledgeProps {
  readonly side: Side
  readonly rows: readonly Expectation[]
  readonly partner: string
  onClose(): void
}

/** Who takes these lines on for a side, and when. */
export function AcknowledgeDialog(props: AcknowledgeProps) {
  const owner = useWorkspace()
  return owner === undefined ? null : <Given {...props} owner={owner.owner ?? ''} />
}

function Given({ side, rows, partner, owner, onClose }: AcknowledgeProps & { readonly owner: string }) {
  const today = useDay()
  const [only] = rows
  const { form, problem, send } = useDraftForm(
    `expectation.acknowledge.${side}.${rows.length === 1 ? only?.id : only?.partnerId}`,
    { name: side === 'ours' ? owner : '', on: today },
    fields,
  )
  const submit = send(
    values => act(acknowledgeExpectations, { ids: rows.map(({ id }) => id), side, ...values }),
    onClose,
  )
  const { control, formState } = form
  return (
    <Dialog
      open
      size="small"
      title={rows.length === 1 && only ? `Acknowledge “${only.topic}”` : `Acknowledge ${rows.length} lines`}
      lead={<span dir="auto">{side === 'ours' ? 'For us' : `For ${partner}`}</span>}
      onClose={onClose}
      onSubmit={event => void submit(event)}
      problem={problem}
      actions={<FormActions save="Acknowledge" busy={formState.isSubmitting} onClose={onClose} />}
    >
      <FieldGrid>
        <TextField control={control} name="name" label="Who" required autoFocus />
        <DateField control={control} name="on" label="On" required />
      </FieldGrid>
    </Dialog>
  )
}

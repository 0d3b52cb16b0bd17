import { calendarDateField, idField, longText, shortText } from '@shared/domain/fields/schema.ts'
import { createTask } from '@shared/domain/task/commands.ts'
import { PROMISE_SIDES, type PromiseSide } from '@shared/domain/task/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import { useController } from 'react-hook-form'
import { z } from 'zod'
import { usePartnerChoices } from '../../columns/usePartnerChoices.ts'
import { act } from '../../data/act.ts'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../ui/dialog/FormActions.tsx'
import { ChooserField } from '../../ui/forms/ChooserField.tsx'
import { DateField } from '../../ui/forms/DateField.tsx'
import { FieldGrid, Wide } from '../../ui/forms/Field.tsx'
import { SelectField } from '../../ui/forms/SelectField.tsx'
import { TextField } from '../../ui/forms/TextField.tsx'
import { useDraftForm, useRounds } from '../../ui/forms/useDraftForm.ts'

const fields = z.object({
  title: shortText,
  promise: z.enum(PROMISE_SIDES),
  partnerId: idField('partner'),
  dueOn: calendarDateField.optional(),
  notes: longText,
})
interface Form {
  title: string
  promise: PromiseSide
  partnerId: Id<'partner'> | undefined
  dueOn: string | undefined
  notes: string | undefined
}

const SIDES = [
  { value: 'theirs', label: 'They promise it' },
  { value: 'ours', label: 'We promise it' },
]

interface NewPromiseProps {
  /** Given on a partner's own page. */
  readonly partnerId?: Id<'partner'> | undefined
  onClose(made?: string): void
}

/** Writes down what one side promised the other. */
export function NewPromiseDialog(props: NewPromiseProps) {
  const draft = `commitment.new.${props.partnerId ?? ''}`
  const { round, startOver } = useRounds(draft)
  return <PromiseForm key={round} {...props} draft={draft} onStartOver={startOver} />
}

function PromiseForm(props: NewPromiseProps & { readonly draft: string; onStartOver(): void }) {
  const { partnerId, draft, onStartOver, onClose } = props
  const first: Form = { title: '', promise: 'theirs', partnerId, dueOn: undefined, notes: undefined }
  const { form, hadDraft, problem, send } = useDraftForm<Form, z.output<typeof fields>>(draft, first, fields)
  const { control, formState } = form
  const { field, fieldState } = useController({ control, name: 'partnerId' })
  const choices = usePartnerChoices()
  const submit = send(
    values => act(createTask, values),
    ({ ids: [made] }) => onClose(made),
  )
  return (
    <Dialog
      open
      title="New promise"
      lead="Something one side owes the other, until a day both agree on."
      onClose={() => onClose()}
      onSubmit={event => void submit(event)}
      problem={problem}
      actions={
        <FormActions
          save="Add promise"
          busy={formState.isSubmitting}
          onClose={() => onClose()}
          onStartOver={hadDraft && onStartOver}
        />
      }
    >
      <FieldGrid>
        <Wide>
          <TextField control={control} name="title" label="What is promised" required autoFocus />
        </Wide>
        <SelectField control={control} name="promise" label="By whom" required options={SIDES} />
        <DateField control={control} name="dueOn" label="Due on" />
        {partnerId === undefined && (
          <Wide>
            <ChooserField
              label="Partner"
              required
              error={fieldState.error && 'Choose the partner it is between.'}
              text={choices.find(({ value }) => value === field.value)?.label ?? 'Choose'}
              choices={choices}
              chosen={field.value}
              inputRef={field.ref}
              onChange={field.onChange}
            />
          </Wide>
        )}
        <Wide>
          <TextField control={control} name="notes" label="Notes" lines={3} />
        </Wide>
      </FieldGrid>
    </Dialog>
  )
}

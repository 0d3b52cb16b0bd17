import { editInteraction, logInteraction } from '@shared/domain/interaction/commands.ts'
import {
  INTERACTION_KIND_LABELS,
  INTERACTION_KINDS,
  type Interaction,
} from '@shared/domain/interaction/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import { useForm } from 'react-hook-form'
import { act } from '../../../data/act.ts'
import { useRow } from '../../../data/live.ts'
import { today } from '../../../data/today.ts'
import type { About } from '../../../state/actions.ts'
import { DateField } from '../../../ui/forms/DateField.tsx'
import { FieldGrid, Wide } from '../../../ui/forms/Field.tsx'
import { patchFrom } from '../../../ui/forms/patchFrom.ts'
import { Segmented } from '../../../ui/forms/Segmented.tsx'
import { SelectField } from '../../../ui/forms/SelectField.tsx'
import { TagsField } from '../../../ui/forms/TagsField.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { TimeField } from '../../../ui/forms/TimeField.tsx'
import { useDraft, withDraft } from '../../../ui/forms/useDraft.ts'
import { type AboutView, useAbout } from '../useAbout.ts'
import type { Place } from '../useTimeline.ts'
import { INPUT_OF, type InteractionInput, interactionFields, interactionInput } from '../viewModelForms.ts'
import { ActivityForm, submitter } from './ActivityForm.tsx'

interface InteractionDialogProps {
  readonly about: About
  readonly id: Id<'interaction'> | undefined
  onClose(): void
}

/** A meeting, call, mail or note in full; with an id that one is edited. */
export function InteractionDialog({ about, id, onClose }: InteractionDialogProps) {
  const row = useRow('interactions', id ?? '')
  const view = useAbout({
    ...about,
    ...(row?.partnerId && { partnerId: row.partnerId }),
    ...(row?.dealId && { dealId: row.dealId }),
  })
  if (!view.place || row === undefined || (id !== undefined && row === null)) return null
  return <Form row={row ?? undefined} view={view} place={view.place} onClose={onClose} />
}

interface FormProps {
  readonly row: Interaction | undefined
  readonly view: AboutView
  readonly place: Place
  onClose(): void
}

const KINDS = INTERACTION_KINDS.map(value => ({ value, label: INTERACTION_KIND_LABELS[value] }))
const WAYS = [
  { value: 'out', label: 'From us' },
  { value: 'in', label: 'From them' },
]
const NAMES = [
  'kind',
  'subject',
  'text',
  'on',
  'startAt',
  'endAt',
  'place',
  'direction',
  'contactIds',
  'dealId',
] as const

function Form({ row, view, place, onClose }: FormProps) {
  const start: InteractionInput = row
    ? interactionInput(row)
    : { kind: 'meeting', on: today(), contactIds: [], dealId: place.dealId }
  const draft = row?.id ?? `interaction.new.${place.dealId ?? place.partnerId ?? ''}`
  const form = useForm<InteractionInput>({ defaultValues: withDraft(draft, start) })
  const hadDraft = useDraft(draft, form, start)
  const { control } = form
  const kind = form.watch('kind')
  const save = submitter(form, INPUT_OF, input => {
    const fields = interactionFields(input, place)
    return row
      ? act(editInteraction, { id: row.id, patch: patchFrom(fields, NAMES) })
      : act(logInteraction, fields)
  })
  return (
    <ActivityForm
      title={row ? `Edit ${INTERACTION_KIND_LABELS[row.kind].toLowerCase()}` : 'Log what was said'}
      lead={view.lead}
      saveLabel={row ? 'Save' : 'Log it'}
      draft={draft}
      hadDraft={hadDraft}
      busy={form.formState.isSubmitting}
      problem={form.formState.errors.root?.message}
      onSubmit={save}
      onStartOver={() => form.reset(start)}
      onClose={onClose}
    >
      <FieldGrid>
        <Wide>
          <Segmented
            label="Kind"
            options={KINDS}
            value={kind}
            onChange={value => form.setValue('kind', value, { shouldDirty: true })}
          />
        </Wide>
        <Wide>
          <TextField control={control} name="subject" label="Subject" required autoFocus />
        </Wide>
        <DateField control={control} name="on" label="Day" required />
        {(kind === 'call' || kind === 'mail') && (
          <SelectField control={control} name="direction" label="Who wrote or called" options={WAYS} />
        )}
        {kind === 'meeting' && <TextField control={control} name="place" label="Place" />}
        {kind !== 'note' && (
          <TimeField control={control} name="start" label={kind === 'mail' ? 'Time' : 'Start'} />
        )}
        {(kind === 'meeting' || kind === 'call') && <TimeField control={control} name="end" label="End" />}
        <Wide>
          <TagsField
            control={control}
            name="contactIds"
            label="People"
            options={view.people.map(({ id, name }) => ({ value: id, label: name }))}
            closed
          />
        </Wide>
        <Wide>
          <SelectField
            control={control}
            name="dealId"
            label="Deal"
            options={view.deals.map(({ id, name }) => ({ value: id, label: name }))}
            none="No deal"
          />
        </Wide>
        <Wide>
          <TextField control={control} name="text" label="Notes" lines={6} />
        </Wide>
      </FieldGrid>
    </ActivityForm>
  )
}

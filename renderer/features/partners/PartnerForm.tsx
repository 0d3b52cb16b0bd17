import {
  PARTNER_STATUS_LABELS,
  PARTNER_STATUSES,
  PARTNER_TYPE_LABELS,
  PARTNER_TYPES,
  type PartnerFields,
  partnerFields,
} from '@shared/domain/partner/schema.ts'
import type { DomainError, Result } from '@shared/lib/result.ts'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { useBook } from '../../columns/useBook.ts'
import { useWorkspace } from '../../data/live.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../ui/dialog/FormActions.tsx'
import { FieldGrid, Wide } from '../../ui/forms/Field.tsx'
import { SelectField } from '../../ui/forms/SelectField.tsx'
import { TagsField } from '../../ui/forms/TagsField.tsx'
import { TextField } from '../../ui/forms/TextField.tsx'
import { useDraftForm, useRounds } from '../../ui/forms/useDraftForm.ts'
import { OwnerField } from './components/OwnerField.tsx'
import { tagsInUse, tierOptions } from './viewModelForm.ts'

export type PartnerInput = z.input<typeof partnerFields>

interface PartnerFormProps {
  readonly title: string
  readonly saveLabel: string
  /** The draft is kept under this name. */
  readonly draft: string
  readonly start: PartnerInput
  /** Words under the name: a partner of that name exists already. */
  hintFor?(name: string): ReactNode
  save(fields: PartnerFields): Promise<Result<unknown, DomainError>>
  onClose(): void
}

const TYPE_OPTIONS = PARTNER_TYPES.map(value => ({ value, label: PARTNER_TYPE_LABELS[value] }))
const STATUS_OPTIONS = PARTNER_STATUSES.map(value => ({ value, label: PARTNER_STATUS_LABELS[value] }))

/** Everything about a partner that a person may enter. Closing keeps what was typed; saving ends it. */
export function PartnerForm(props: PartnerFormProps) {
  const { round, startOver } = useRounds(props.draft)
  return <Form key={round} {...props} onStartOver={startOver} />
}

function Form(props: PartnerFormProps & { onStartOver(): void }) {
  const { title, saveLabel, draft, start, hintFor, save, onStartOver, onClose } = props
  const { form, hadDraft, problem, send } = useDraftForm<PartnerInput, PartnerFields>(
    draft,
    start,
    partnerFields,
  )
  const rows = useBook()?.rows ?? []
  const tiers = tierOptions(useWorkspace()?.tiers ?? [], rows, start.tier)
  const { control, formState } = form

  const submit = send(save, onClose)

  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      onSubmit={event => void submit(event)}
      problem={problem}
      aside={
        hadDraft && (
          <>
            Your unsaved changes are back.{' '}
            <Button variant="quiet" size="small" onClick={onStartOver}>
              Start over
            </Button>
          </>
        )
      }
      actions={<FormActions save={saveLabel} busy={formState.isSubmitting} onClose={onClose} />}
    >
      <FieldGrid>
        <Wide>
          <TextField control={control} name="name" label="Name" required autoFocus />
          {hintFor?.(form.watch('name') ?? '')}
        </Wide>
        <Wide>
          <TagsField control={control} name="types" label="Types" options={TYPE_OPTIONS} closed />
        </Wide>
        <SelectField control={control} name="tier" label="Tier" options={tiers} none="No tier" />
        <SelectField control={control} name="status" label="Status" options={STATUS_OPTIONS} />
        <TextField control={control} name="city" label="City" />
        <TextField control={control} name="country" label="Country" />
        <OwnerField control={control} />
        <TextField control={control} name="phone" label="Phone" type="tel" />
        <TagsField control={control} name="regions" label="Regions" options={tagsInUse(rows, 'regions')} />
        <TagsField
          control={control}
          name="industries"
          label="Industries"
          options={tagsInUse(rows, 'industries')}
        />
        <TagsField control={control} name="capabilities" label="Capabilities" hint="What it can deliver." />
        <TagsField
          control={control}
          name="competitors"
          label="Competing lines"
          hint="What else it sells in our place."
        />
        <TagsField control={control} name="stack" label="Systems" hint="Its CRM, PSA, ticketing …" />
        <TagsField control={control} name="domains" label="Web domains" />
        <Wide>
          <TextField control={control} name="notes" label="Notes" lines={4} />
        </Wide>
        <TextField
          control={control}
          name="externalKey"
          label="External key"
          hint="Its key in the system you import from; later files join by it."
        />
      </FieldGrid>
    </Dialog>
  )
}

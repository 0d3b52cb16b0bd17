import { zodResolver } from '@hookform/resolvers/zod'
import { createContact, editContact } from '@shared/domain/contact/commands.ts'
import { RELATION_LABELS } from '@shared/domain/contact/relationMap.ts'
import {
  type Contact,
  type ContactFields,
  contactFields,
  RELATION_ROLES,
} from '@shared/domain/contact/schema.ts'
import type { Partner } from '@shared/domain/partner/schema.ts'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { act } from '../../../data/act.ts'
import { useDay } from '../../../data/dayClock.ts'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../../ui/dialog/FormActions.tsx'
import { DateField } from '../../../ui/forms/DateField.tsx'
import { FieldGrid, Wide } from '../../../ui/forms/Field.tsx'
import { patchFrom } from '../../../ui/forms/patchFrom.ts'
import { placeRefusal } from '../../../ui/forms/placeRefusal.ts'
import { SelectField } from '../../../ui/forms/SelectField.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { dropDraft, useDraft, withDraft } from '../../../ui/forms/useDraft.ts'

interface ContactDialogProps {
  readonly contact: Contact | undefined
  readonly partner: Partner
  onClose(): void
}

/** A strength is chosen from a list, so it is a text in the form. */
const formFields = contactFields.extend({
  strength: z.coerce.number().pipe(z.number().int().min(1).max(5)).optional(),
})
type ContactInput = Omit<z.input<typeof contactFields>, 'strength'> & { strength?: string | undefined }

const ROLES = RELATION_ROLES.map(value => ({ value, label: RELATION_LABELS[value] }))
const STRENGTHS = [
  { value: '1', label: '1 · hardly know us' },
  { value: '2', label: '2' },
  { value: '3', label: '3 · work with us' },
  { value: '4', label: '4' },
  { value: '5', label: '5 · speak for us' },
]
const NAMES = Object.keys(contactFields.shape) as (keyof ContactFields)[]

export function ContactDialog({ contact, partner, onClose }: ContactDialogProps) {
  const draft = contact ? contact.id : `contact.new.${partner.id}`
  const start: ContactInput = contact
    ? ({
        ...Object.fromEntries(NAMES.map(name => [name, contact[name]])),
        ...(contact.strength !== undefined && { strength: String(contact.strength) }),
      } as ContactInput)
    : { name: '', partnerId: partner.id }
  const form = useForm<ContactInput, unknown, ContactFields>({
    resolver: zodResolver(formFields) as never,
    defaultValues: withDraft(draft, start),
  })
  useDraft(draft, form, start)
  const today = useDay()
  const [problem, setProblem] = useState<string>()
  const { control, formState } = form

  const submit = form.handleSubmit(async values => {
    const fields = withDay(values, contact, today)
    const answer = contact
      ? await act(editContact, { id: contact.id, patch: patchFrom(fields, NAMES) })
      : await act(createContact, fields)
    if (answer.ok) {
      dropDraft(draft)
      return onClose()
    }
    setProblem(placeRefusal(answer.error, contactFields.shape, form.setError))
  })

  return (
    <Dialog
      open
      title={contact ? 'Edit person' : 'New person'}
      lead={<span dir="auto">{partner.name}</span>}
      onClose={onClose}
      onSubmit={event => void submit(event)}
      problem={problem}
      actions={
        <FormActions save={contact ? 'Save' : 'Add person'} busy={formState.isSubmitting} onClose={onClose} />
      }
    >
      <FieldGrid>
        <TextField control={control} name="name" label="Name" required autoFocus />
        <TextField control={control} name="title" label="Title" />
        <TextField control={control} name="email" label="E-mail" type="email" />
        <TextField control={control} name="phone" label="Phone" type="tel" />
        <TextField control={control} name="language" label="Language" />
        <SelectField
          control={control}
          name="relation"
          label="Role in the relationship"
          none="None yet"
          options={ROLES}
        />
        <TextField control={control} name="counterpart" label="Counterpart with us" />
        <SelectField
          control={control}
          name="strength"
          label="Strength"
          none="Not said yet"
          options={STRENGTHS}
        />
        <DateField control={control} name="strengthOn" label="Strength as of" />
        <Wide>
          <TextField control={control} name="notes" label="Notes" lines={3} />
        </Wide>
      </FieldGrid>
    </Dialog>
  )
}

/** Another strength without another day is that of today. */
function withDay(fields: ContactFields, before: Contact | undefined, today: string): ContactFields {
  const { strength, strengthOn } = fields
  const isNew = strength !== undefined && strength !== before?.strength && strengthOn === before?.strengthOn
  return isNew ? { ...fields, strengthOn: today } : fields
}

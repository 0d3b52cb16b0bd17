import { zodResolver } from '@hookform/resolvers/zod'
import { createContact, editContact } from '@shared/domain/contact/commands.ts'
import { type Contact, type ContactFields, contactFields } from '@shared/domain/contact/schema.ts'
import type { Partner } from '@shared/domain/partner/schema.ts'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { act } from '../../../data/act.ts'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../../ui/dialog/FormActions.tsx'
import { FieldGrid, Wide } from '../../../ui/forms/Field.tsx'
import { patchFrom } from '../../../ui/forms/patchFrom.ts'
import { placeRefusal } from '../../../ui/forms/placeRefusal.ts'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { dropDraft, useDraft, withDraft } from '../../../ui/forms/useDraft.ts'

interface ContactDialogProps {
  readonly contact: Contact | undefined
  readonly partner: Partner
  onClose(): void
}

type ContactInput = z.input<typeof contactFields>
const NAMES = Object.keys(contactFields.shape) as (keyof ContactFields)[]

export function ContactDialog({ contact, partner, onClose }: ContactDialogProps) {
  const draft = contact ? contact.id : `contact.new.${partner.id}`
  const start: ContactInput = contact
    ? (Object.fromEntries(NAMES.map(name => [name, contact[name]])) as ContactInput)
    : { name: '', partnerId: partner.id }
  const form = useForm<ContactInput, unknown, ContactFields>({
    resolver: zodResolver(contactFields),
    defaultValues: withDraft(draft, start),
  })
  useDraft(draft, form, start)
  const [problem, setProblem] = useState<string>()
  const { control, formState } = form

  const submit = form.handleSubmit(async fields => {
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
      aside={problem}
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
        <Wide>
          <TextField control={control} name="notes" label="Notes" lines={3} />
        </Wide>
      </FieldGrid>
    </Dialog>
  )
}

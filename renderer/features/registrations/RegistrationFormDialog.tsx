import {
  createRegistration,
  deleteRegistrations,
  editRegistration,
} from '@shared/domain/registration/draftCommands.ts'
import {
  REGISTRATION_STATE_LABELS,
  type Registration,
  type RegistrationFields,
  registrationFields,
} from '@shared/domain/registration/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import { navigate } from 'wouter/use-hash-location'
import { act, actOrSay } from '../../data/act.ts'
import { useRow, useWorkspace } from '../../data/live.ts'
import { registrationPath } from '../../state/places.ts'
import type { RegistrationFormOf } from '../../state/registrationForm.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../ui/dialog/FormActions.tsx'
import { DateField } from '../../ui/forms/DateField.tsx'
import { FieldGrid, Wide } from '../../ui/forms/Field.tsx'
import { MoneyField } from '../../ui/forms/MoneyField.tsx'
import { patchFrom } from '../../ui/forms/patchFrom.ts'
import { TagsField } from '../../ui/forms/TagsField.tsx'
import { TextField } from '../../ui/forms/TextField.tsx'
import { dropDraft } from '../../ui/forms/useDraft.ts'
import { useDraftForm, useRounds } from '../../ui/forms/useDraftForm.ts'
import { CustomerFound } from './components/CustomerFound.tsx'
import { PartnerField } from './components/PartnerField.tsx'
import { useFormChoices } from './useFormChoices.ts'
import { FORM_FIELDS, formFrom, type RegistrationForm } from './viewModelForm.ts'

interface FormProps {
  readonly of: RegistrationFormOf
  onClose(): void
}

/** The form of a registration, or of a new one. */
export function RegistrationFormDialog({ of, onClose }: FormProps) {
  if ('id' in of) return <EditRegistration id={of.id} onClose={onClose} />
  return <Rounds row={undefined} partnerId={of.partnerId} onClose={onClose} />
}

function EditRegistration({ id, onClose }: { id: string; onClose(): void }) {
  const row = useRow('registrations', id)
  return row ? <Rounds key={id} row={row} partnerId={undefined} onClose={onClose} /> : null
}

interface RoundProps {
  readonly row: Registration | undefined
  readonly partnerId: Id<'partner'> | undefined
  onClose(): void
}

const draftOf = ({ row, partnerId }: RoundProps) => row?.id ?? `registration.new.${partnerId ?? ''}`

function Rounds(props: RoundProps) {
  const currency = useWorkspace()?.currency
  const { round, startOver } = useRounds(draftOf(props))
  if (currency === undefined) return null
  return <Form key={round} {...props} currency={currency} onStartOver={startOver} />
}

function Form(props: RoundProps & { readonly currency: string; onStartOver(): void }) {
  const { row, partnerId, currency, onStartOver, onClose } = props
  const draft = draftOf(props)
  const { form, hadDraft, problem, send } = useDraftForm<RegistrationForm, RegistrationFields>(
    draft,
    formFrom(row, partnerId),
    registrationFields,
  )
  const { control, formState } = form
  const { products, territories } = useFormChoices()
  const submit = send(
    fields =>
      row
        ? act(editRegistration, { id: row.id, patch: patchFrom(fields, FORM_FIELDS) })
        : act(createRegistration, fields),
    ({ ids: [made] }) => {
      onClose()
      if (!row && made) navigate(registrationPath(made))
    },
  )

  return (
    <Dialog
      open
      title={row ? 'Edit registration' : 'New registration'}
      lead={
        row && row.state !== 'draft'
          ? `It is ${REGISTRATION_STATE_LABELS[row.state].toLowerCase()}: what it says can be changed while information is asked for, its notes always.`
          : 'As the partner says it. Nothing is checked or counted before it is submitted.'
      }
      onClose={onClose}
      onSubmit={event => void submit(event)}
      problem={problem}
      aside={
        row?.state === 'draft' && (
          <Button
            variant="danger"
            onClick={() => {
              void actOrSay(deleteRegistrations, { ids: [row.id] })
              dropDraft(draft)
              onClose()
            }}
          >
            Delete
          </Button>
        )
      }
      actions={
        <FormActions
          save={row ? 'Save' : 'Save as draft'}
          busy={formState.isSubmitting}
          onClose={onClose}
          onStartOver={hadDraft && onStartOver}
        />
      }
    >
      <FieldGrid>
        <TextField control={control} name="company" label="End customer" required autoFocus />
        <PartnerField control={control} />
        <Wide>
          <CustomerFound bound={form} {...(row && { id: row.id })} />
        </Wide>
        <TagsField
          control={control}
          name="domains"
          label="Web domains"
          placeholder="example.com"
          hint="The surest sign of a rival."
        />
        <TextField control={control} name="phone" label="Phone" type="tel" />
        <TextField control={control} name="address" label="Address" />
        <TextField control={control} name="city" label="City" />
        <TextField control={control} name="country" label="Country" />
        <TextField control={control} name="parentName" label="Part of the group" />
        <TagsField
          control={control}
          name="productIds"
          label="Products"
          options={products}
          closed
          hint="None named: it is about all of them."
        />
        <MoneyField control={control} name="amount" label="Amount" currency={currency} />
        <DateField control={control} name="expectedCloseOn" label="Expected close" />
        <TextField
          control={control}
          name="territory"
          label="Territory"
          hint={
            territories.length > 0
              ? `With working hours of their own: ${territories.join(', ')}.`
              : 'Its clocks run in the usual working time.'
          }
        />
        <TextField control={control} name="segment" label="Segment" />
        <TextField control={control} name="contactName" label="Person there" />
        <TextField control={control} name="contactEmail" label="Mail of the person" type="email" />
        <Wide>
          <TextField control={control} name="notes" label="Notes" lines={3} />
        </Wide>
        <TextField
          control={control}
          name="externalKey"
          label="External key"
          hint="Its key in the system it came from."
        />
      </FieldGrid>
    </Dialog>
  )
}

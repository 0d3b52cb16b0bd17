import { createLead, deleteLeads, editLead } from '@shared/domain/lead/commands.ts'
import { type Lead, type LeadFields, leadFields } from '@shared/domain/lead/schema.ts'
import { navigate } from 'wouter/use-hash-location'
import type { z } from 'zod'
import { act, actOrSay } from '../../data/act.ts'
import { useRow, useWorkspace } from '../../data/live.ts'
import { today } from '../../data/today.ts'
import { type ProductChoice, useProductChoices } from '../../data/useProductChoices.ts'
import type { LeadFormOf } from '../../state/leadForm.ts'
import { useLeadsView } from '../../state/leadsView.ts'
import { leadPath } from '../../state/places.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../ui/dialog/FormActions.tsx'
import { DateField } from '../../ui/forms/DateField.tsx'
import { FieldGrid, Wide } from '../../ui/forms/Field.tsx'
import { MoneyField } from '../../ui/forms/MoneyField.tsx'
import { NumberField } from '../../ui/forms/NumberField.tsx'
import { patchFrom } from '../../ui/forms/patchFrom.ts'
import { TagsField } from '../../ui/forms/TagsField.tsx'
import { TextField } from '../../ui/forms/TextField.tsx'
import { dropDraft } from '../../ui/forms/useDraft.ts'
import { useDraftForm, useRounds } from '../../ui/forms/useDraftForm.ts'
import { ReferrerField } from './components/ReferrerField.tsx'

type LeadInput = z.input<typeof leadFields>
const NO_PRODUCTS: readonly ProductChoice[] = []
const NAMES = Object.keys(leadFields.shape) as (keyof LeadFields)[]

/** The form of a lead, or of a new one. */
export function LeadFormDialog({ of, onClose }: { of: LeadFormOf; onClose(): void }) {
  const lead = useRow('leads', of.id ?? '')
  const currency = useWorkspace()?.currency
  const { round, startOver } = useRounds(of.id ?? 'lead.new')
  if (currency === undefined || lead === undefined || (of.id !== undefined && lead === null)) return null
  return (
    <Form
      key={`${of.id ?? ''} ${round}`}
      lead={lead ?? undefined}
      currency={currency}
      onStartOver={startOver}
      onClose={onClose}
    />
  )
}

interface FormProps {
  readonly lead: Lead | undefined
  readonly currency: string
  onStartOver(): void
  onClose(): void
}

const startOf = (lead: Lead | undefined): LeadInput => {
  if (!lead) return { company: '', productIds: [], receivedOn: today() }
  return Object.fromEntries(NAMES.map(name => [name, lead[name]])) as LeadInput
}

function Form({ lead, currency, onStartOver, onClose }: FormProps) {
  const draft = lead?.id ?? 'lead.new'
  const { form, hadDraft, problem, send } = useDraftForm<LeadInput, LeadFields>(
    draft,
    startOf(lead),
    leadFields,
  )
  const { control, formState } = form
  const products = useProductChoices() ?? NO_PRODUCTS
  const submit = send(
    fields =>
      lead ? act(editLead, { id: lead.id, patch: patchFrom(fields, NAMES) }) : act(createLead, fields),
    ({ ids }) => {
      onClose()
      if (!lead) openNew(ids[0])
    },
  )

  return (
    <Dialog
      open
      title={lead ? 'Edit lead' : 'New lead'}
      onClose={onClose}
      onSubmit={event => void submit(event)}
      problem={problem}
      aside={
        lead &&
        lead.state !== 'converted' && (
          <Button
            variant="danger"
            onClick={() => {
              void actOrSay(deleteLeads, { ids: [lead.id] })
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
          save={lead ? 'Save' : 'Add lead'}
          busy={formState.isSubmitting}
          onClose={onClose}
          onStartOver={hadDraft && onStartOver}
        />
      }
    >
      <FieldGrid>
        <Wide>
          <TextField
            control={control}
            name="company"
            label="Company"
            required
            autoFocus
            hint="Without a company, who asks."
          />
        </Wide>
        <TextField control={control} name="contactName" label="Contact" />
        <TextField control={control} name="contactEmail" label="E-mail" type="email" />
        <TextField control={control} name="contactPhone" label="Phone" type="tel" />
        <TextField control={control} name="domain" label="Web domain" />
        <TextField control={control} name="city" label="City" />
        <TextField
          control={control}
          name="country"
          label="Country"
          hint="Partners that work there may be offered it."
        />
        <TextField control={control} name="territory" label="Territory" />
        <TextField control={control} name="industry" label="Industry" />
        <NumberField control={control} name="employees" label="Employees" />
        <MoneyField control={control} name="amount" label="Would spend" currency={currency} />
        <Wide>
          <TagsField
            control={control}
            name="productIds"
            label="Asks for"
            options={products}
            closed
            placeholder="Products of the book"
          />
        </Wide>
        <TextField control={control} name="source" label="Source" hint="A campaign, an event, a web form." />
        <ReferrerField control={control} />
        <DateField control={control} name="receivedOn" label="Came on" />
        <NumberField control={control} name="visits" label="Visits before it came" />
        <Wide>
          <TextField control={control} name="notes" label="Notes" lines={3} />
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

/** Its own page: the section on screen might not hold it. */
function openNew(id: string | undefined): void {
  if (id === undefined) return
  useLeadsView.getState().setFocused(id)
  navigate(leadPath(id))
}

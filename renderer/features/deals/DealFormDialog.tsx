import { FORECAST_CATEGORY_LABELS } from '@shared/domain/deal/category.ts'
import { createDeal, deleteDeals, editDeal } from '@shared/domain/deal/commands.ts'
import {
  DEAL_STAGE_LABELS,
  DEAL_STAGES,
  type Deal,
  FORECAST_CATEGORIES,
  MOTION_LABELS,
  MOTIONS,
} from '@shared/domain/deal/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import { navigate } from 'wouter/use-hash-location'
import { act, actOrSay } from '../../data/act.ts'
import { useRow, useWorkspace } from '../../data/live.ts'
import type { DealFormOf } from '../../state/dealForm.ts'
import { useDealsView } from '../../state/dealsView.ts'
import { dealPath } from '../../state/places.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../ui/dialog/FormActions.tsx'
import { DateField } from '../../ui/forms/DateField.tsx'
import { FieldGrid, Wide } from '../../ui/forms/Field.tsx'
import { MoneyField } from '../../ui/forms/MoneyField.tsx'
import { patchFrom } from '../../ui/forms/patchFrom.ts'
import { SelectField } from '../../ui/forms/SelectField.tsx'
import { TextField } from '../../ui/forms/TextField.tsx'
import { dropDraft } from '../../ui/forms/useDraft.ts'
import { useDraftForm, useRounds } from '../../ui/forms/useDraftForm.ts'
import { CustomerField } from './components/CustomerField.tsx'
import { PartsField } from './components/PartsField.tsx'
import { dealForm, FORM_FIELDS, fieldsFrom, formFrom } from './viewModelDealForm.ts'

interface DealFormDialogProps {
  readonly of: DealFormOf
  onClose(): void
}

const STAGES = DEAL_STAGES.map(value => ({ value, label: DEAL_STAGE_LABELS[value] }))
const CATEGORIES = FORECAST_CATEGORIES.map(value => ({ value, label: FORECAST_CATEGORY_LABELS[value] }))
const MOTION_OPTIONS = MOTIONS.map(value => ({ value, label: MOTION_LABELS[value] }))

/** The form of a deal, or of a new one. */
export function DealFormDialog({ of, onClose }: DealFormDialogProps) {
  if ('id' in of) return <EditDeal id={of.id} onClose={onClose} />
  return <DealRounds deal={undefined} partnerId={of.partnerId} onClose={onClose} />
}

function EditDeal({ id, onClose }: { id: string; onClose(): void }) {
  const deal = useRow('deals', id)
  return deal ? <DealRounds key={id} deal={deal} partnerId={undefined} onClose={onClose} /> : null
}

interface RoundProps {
  readonly deal: Deal | undefined
  readonly partnerId: Id<'partner'> | undefined
  onClose(): void
}

const draftOf = ({ deal, partnerId }: RoundProps) => deal?.id ?? `deal.new.${partnerId ?? ''}`

function DealRounds(props: RoundProps) {
  const currency = useWorkspace()?.currency
  const { round, startOver } = useRounds(draftOf(props))
  if (currency === undefined) return null
  return <Form key={round} {...props} currency={currency} onStartOver={startOver} />
}

function Form(props: RoundProps & { readonly currency: string; onStartOver(): void }) {
  const { deal, partnerId, currency, onStartOver, onClose } = props
  const draft = draftOf(props)
  const { form, hadDraft, problem, send } = useDraftForm(draft, formFrom(deal, partnerId), dealForm)
  const { control, formState } = form
  const submit = send(
    values => {
      const fields = fieldsFrom(values, deal)
      return deal
        ? act(editDeal, { id: deal.id, patch: patchFrom(fields, FORM_FIELDS) })
        : act(createDeal, fields)
    },
    ({ ids }) => {
      onClose()
      if (!deal && partnerId === undefined) openNew(ids[0])
    },
  )

  return (
    <Dialog
      open
      title={deal ? 'Edit deal' : 'New deal'}
      onClose={onClose}
      onSubmit={event => void submit(event)}
      problem={problem}
      aside={
        deal && (
          <Button
            variant="danger"
            onClick={() => {
              void actOrSay(deleteDeals, { ids: [deal.id] })
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
          save={deal ? 'Save' : 'Add deal'}
          busy={formState.isSubmitting}
          onClose={onClose}
          onStartOver={hadDraft && onStartOver}
        />
      }
    >
      <FieldGrid>
        <Wide>
          <TextField control={control} name="name" label="Name" required autoFocus />
        </Wide>
        <CustomerField control={control} />
        <TextField control={control} name="owner" label="Seller" />
        <SelectField control={control} name="stage" label="Stage" options={STAGES} required />
        <MoneyField control={control} name="amount" label="Amount" currency={currency} />
        <DateField control={control} name="openedOn" label="Opened" />
        <DateField
          control={control}
          name="closeOn"
          label="Closes"
          hint="Expected, or the day it was closed."
        />
        <SelectField
          control={control}
          name="category"
          label="Forecast"
          options={CATEGORIES}
          none="As its stage says"
        />
        <SelectField control={control} name="motion" label="Motion" options={MOTION_OPTIONS} none="Not set" />
        <TextField
          control={control}
          name="territory"
          label="Territory"
          hint="Without one, the customer's country counts as its region."
        />
        <Wide>
          <PartsField control={control} />
        </Wide>
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

/** Its own page: filters of the list might hide it there. */
function openNew(id: string | undefined): void {
  if (id === undefined) return
  useDealsView.getState().setFocused(id)
  navigate(dealPath(id))
}

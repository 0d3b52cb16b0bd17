import { zodResolver } from '@hookform/resolvers/zod'
import { createDeal, editDeal } from '@shared/domain/deal/commands.ts'
import {
  DEAL_STAGE_LABELS,
  DEAL_STAGES,
  type Deal,
  type DealFields,
  dealFields,
  PARTNER_ROLES,
} from '@shared/domain/deal/schema.ts'
import type { Partner } from '@shared/domain/partner/schema.ts'
import { useState } from 'react'
import { type FieldPath, useForm } from 'react-hook-form'
import { z } from 'zod'
import { act } from '../../../data/act.ts'
import { useNames } from '../../../data/useNames.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { DateField } from '../../../ui/forms/DateField.tsx'
import { FieldGrid, Wide } from '../../../ui/forms/Field.tsx'
import { MoneyField } from '../../../ui/forms/MoneyField.tsx'
import { NumberField } from '../../../ui/forms/NumberField.tsx'
import { SelectField } from '../../../ui/forms/SelectField.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { dropDraft, useDraft, withDraft } from '../../../ui/forms/useDraft.ts'
import css from '../partner.module.css'
import { type DealForm, fieldsFrom, formFrom } from '../viewModelDealForm.ts'
import { patchFrom } from '../viewModelForm.ts'
import { CustomerField } from './CustomerField.tsx'

interface DealDialogProps {
  /** Undefined: a new one. */
  readonly deal: Deal | undefined
  readonly partner: Partner
  readonly currency: string
  onDelete(deal: Deal): void
  onClose(): void
}

const NAMES = Object.keys(dealFields.shape) as (keyof DealFields)[]
const STAGES = DEAL_STAGES.map(value => ({ value, label: DEAL_STAGE_LABELS[value] }))
const ROLES = PARTNER_ROLES.map(value => ({ value, label: value }))

const form = dealFields.omit({ partners: true, productIds: true }).extend({
  role: z.enum(PARTNER_ROLES),
  share: z
    .number({ error: 'A share is a number from 0 to 100.' })
    .min(0)
    .max(100, 'A share is 100% at most.'),
})

const draftOf = (deal: Deal | undefined, partner: Partner) => (deal ? deal.id : `deal.new.${partner.id}`)

/** One deal as this partner sees it: its own role and share; those of others stay as they are. */
export function DealDialog(props: DealDialogProps) {
  // A new round is a new form: fields keep what is being typed to themselves.
  const [round, setRound] = useState(0)
  const startOver = () => {
    dropDraft(draftOf(props.deal, props.partner))
    setRound(round + 1)
  }
  return <Form key={round} {...props} onStartOver={startOver} />
}

function Form({
  deal,
  partner,
  currency,
  onDelete,
  onStartOver,
  onClose,
}: DealDialogProps & { onStartOver(): void }) {
  const draft = draftOf(deal, partner)
  const start = formFrom(deal, partner.id)
  const bound = useForm<DealForm, unknown, DealForm>({
    resolver: zodResolver(form) as never,
    defaultValues: withDraft(draft, start),
  })
  const hadDraft = useDraft(draft, bound, start)
  const { control, handleSubmit, formState, setError } = bound
  const [problem, setProblem] = useState<string>()
  const others = (deal?.partners ?? []).filter(part => part.partnerId !== partner.id)
  const names = useNames(
    'partners',
    others.map(part => part.partnerId),
  )

  const submit = handleSubmit(async values => {
    const fields = fieldsFrom(values, deal, partner.id)
    const answer = deal
      ? await act(editDeal, { id: deal.id, patch: patchFrom(fields, NAMES) })
      : await act(createDeal, fields)
    if (answer.ok) {
      dropDraft(draft)
      return onClose()
    }
    const { at, message } = answer.error
    if (at === 'partners') setError('share', { message }, { shouldFocus: true })
    else if (at && at in start) setError(at as FieldPath<DealForm>, { message }, { shouldFocus: true })
    else setProblem(message)
  })

  return (
    <Dialog
      open
      title={deal ? 'Edit deal' : 'New deal'}
      lead={<span dir="auto">{partner.name}</span>}
      onClose={onClose}
      onSubmit={event => void submit(event)}
      aside={
        problem ??
        (deal && (
          <Button
            variant="danger"
            onClick={() => {
              onDelete(deal)
              dropDraft(draft)
              onClose()
            }}
          >
            Delete
          </Button>
        ))
      }
      actions={
        <>
          {hadDraft && (
            <Button variant="quiet" onClick={onStartOver}>
              Start over
            </Button>
          )}
          <Button variant="quiet" onClick={onClose}>
            Close
          </Button>
          <Button variant="primary" type="submit" kbd="mod+enter" busy={formState.isSubmitting}>
            {deal ? 'Save' : 'Add deal'}
          </Button>
        </>
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
        <SelectField control={control} name="role" label="This partner's role" options={ROLES} />
        <NumberField control={control} name="share" label="Its share" unit="%" />
        {others.length > 0 && (
          <Wide>
            <p className={css.quiet}>
              Also in it:{' '}
              {others
                .map(part => `${names.get(part.partnerId) ?? '…'} (${part.role} ${part.shareBp / 100}%)`)
                .join(', ')}
            </p>
          </Wide>
        )}
        <Wide>
          <TextField control={control} name="notes" label="Notes" lines={3} />
        </Wide>
      </FieldGrid>
    </Dialog>
  )
}

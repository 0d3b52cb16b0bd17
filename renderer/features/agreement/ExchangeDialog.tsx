import { addExchange, deleteExchange, editExchange } from '@shared/domain/exchange/commands.ts'
import { type Exchange, type ExchangeFields, exchangeFields } from '@shared/domain/exchange/schema.ts'
import type { Side } from '@shared/domain/fields/side.ts'
import type { Id } from '@shared/lib/ids.ts'
import { z } from 'zod'
import { act, actOrSay } from '../../data/act.ts'
import { useDay } from '../../data/dayClock.ts'
import { useWorkspace } from '../../data/live.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../ui/dialog/FormActions.tsx'
import { DateField } from '../../ui/forms/DateField.tsx'
import { dropOnceTaken } from '../../ui/forms/dropOnceTaken.ts'
import { FieldGrid, Wide } from '../../ui/forms/Field.tsx'
import { MoneyField } from '../../ui/forms/MoneyField.tsx'
import { patchFrom } from '../../ui/forms/patchFrom.ts'
import { SelectField } from '../../ui/forms/SelectField.tsx'
import { TextField } from '../../ui/forms/TextField.tsx'
import { useDraftForm, useRounds } from '../../ui/forms/useDraftForm.ts'

/** Scores are chosen from a list, so they are texts in the form. */
type Form = Omit<ExchangeFields, 'score' | 'on'> & { on: string; score: string }
const form = exchangeFields.extend({ score: z.coerce.number().pipe(exchangeFields.shape.score) })

const SIDES = [
  { value: 'theirs', label: 'They give it' },
  { value: 'ours', label: 'We give it' },
]
const SCORES = [
  { value: '1', label: '1 · little' },
  { value: '2', label: '2' },
  { value: '3', label: '3 · useful' },
  { value: '4', label: '4' },
  { value: '5', label: '5 · decisive' },
]
const NAMES = ['givenBy', 'what', 'on', 'score', 'worth', 'notes'] as const

interface ExchangeDialogProps {
  readonly partnerId: Id<'partner'>
  readonly row?: Exchange
  readonly givenBy?: Side
  onClose(): void
}

/** What one side gave the other, and what it is worth to the side that gets it. */
export function ExchangeDialog(props: ExchangeDialogProps) {
  const draft = props.row?.id ?? `exchange.new.${props.partnerId}`
  const { round, startOver } = useRounds(draft)
  const currency = useWorkspace()?.currency
  if (currency === undefined) return null
  return <Entry key={round} {...props} draft={draft} currency={currency} onStartOver={startOver} />
}

interface EntryProps extends ExchangeDialogProps {
  readonly draft: string
  readonly currency: string
  onStartOver(): void
}

function Entry({ partnerId, row, givenBy = 'theirs', draft, currency, onStartOver, onClose }: EntryProps) {
  const today = useDay()
  const first: Form = row
    ? {
        partnerId,
        givenBy: row.givenBy,
        what: row.what,
        on: row.on,
        score: String(row.score),
        worth: row.worth,
        notes: row.notes,
      }
    : { partnerId, givenBy, what: '', on: today, score: '3', worth: undefined, notes: undefined }
  const { form: fields, hadDraft, problem, send } = useDraftForm<Form, ExchangeFields>(draft, first, form)
  const { control, formState } = fields
  const submit = send(
    values =>
      row ? act(editExchange, { id: row.id, patch: patchFrom(values, NAMES) }) : act(addExchange, values),
    onClose,
  )
  return (
    <Dialog
      open
      title={row ? 'Edit entry' : 'New entry'}
      lead="Something of value one side gives the other."
      onClose={onClose}
      onSubmit={event => void submit(event)}
      problem={problem}
      aside={
        row && (
          <Button
            variant="danger"
            onClick={() => {
              void dropOnceTaken(draft, actOrSay(deleteExchange, { id: row.id }), onClose)
            }}
          >
            Delete
          </Button>
        )
      }
      actions={
        <FormActions
          save={row ? 'Save' : 'Add entry'}
          busy={formState.isSubmitting}
          onClose={onClose}
          onStartOver={hadDraft && onStartOver}
        />
      }
    >
      <FieldGrid>
        <Wide>
          <TextField control={control} name="what" label="What" required autoFocus />
        </Wide>
        <SelectField control={control} name="givenBy" label="By whom" required options={SIDES} />
        <DateField control={control} name="on" label="Day" required />
        <SelectField control={control} name="score" label="Worth to who gets it" required options={SCORES} />
        <MoneyField control={control} name="worth" label="In money, where known" currency={currency} />
        <Wide>
          <TextField control={control} name="notes" label="Notes" lines={2} />
        </Wide>
      </FieldGrid>
    </Dialog>
  )
}

import { keepCommitments, renegotiateCommitment } from '@shared/domain/commitment/commands.ts'
import { calendarDateField, shortText } from '@shared/domain/fields/schema.ts'
import { z } from 'zod'
import { act } from '../../data/act.ts'
import { useDay } from '../../data/dayClock.ts'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../ui/dialog/FormActions.tsx'
import { formatDate } from '../../ui/format/dates.ts'
import { DateField } from '../../ui/forms/DateField.tsx'
import { FieldGrid, Wide } from '../../ui/forms/Field.tsx'
import { TextField } from '../../ui/forms/TextField.tsx'
import { useDraftForm } from '../../ui/forms/useDraftForm.ts'
import type { LedgerAsk } from './ledgerActions.ts'
import { type LedgerRow, SIDE_WORDS } from './viewModelLedger.ts'

interface DialogProps {
  readonly row: LedgerRow
  onClose(): void
}

/** What has to be said before a promise is moved or settled on another day. */
export function LedgerDialogs({ ask: { what, row }, onClose }: { ask: LedgerAsk; onClose(): void }) {
  return what === 'renegotiate' ? (
    <RenegotiateDialog row={row} onClose={onClose} />
  ) : (
    <DoneOnDialog row={row} onClose={onClose} />
  )
}

const anotherDay = z.object({ dueOn: calendarDateField, reason: shortText })

function RenegotiateDialog({ row, onClose }: DialogProps) {
  const first = { dueOn: row.dueOn ?? '', reason: '' }
  const { form, problem, send } = useDraftForm(`commitment.renegotiate.${row.id}`, first, anotherDay)
  const submit = send(values => act(renegotiateCommitment, { id: row.id, ...values }), onClose)
  return (
    <Dialog
      open
      size="small"
      title="Agree on another day"
      lead={<About row={row} />}
      onClose={onClose}
      onSubmit={event => void submit(event)}
      problem={problem}
      actions={<FormActions save="Agree" busy={form.formState.isSubmitting} onClose={onClose} />}
    >
      <FieldGrid>
        <Wide>
          <DateField control={form.control} name="dueOn" label="Due on" required />
        </Wide>
        <Wide>
          <TextField
            control={form.control}
            name="reason"
            label="Reason"
            required
            hint="Both sides will read it. The day before stays on record."
          />
        </Wide>
      </FieldGrid>
    </Dialog>
  )
}

const doneDay = z.object({ on: calendarDateField })

function DoneOnDialog({ row, onClose }: DialogProps) {
  const today = useDay()
  const { form, problem, send } = useDraftForm(
    `commitment.doneOn.${row.id}`,
    { on: row.doneOn ?? today },
    doneDay,
  )
  const submit = send(({ on }) => act(keepCommitments, { ids: [row.id], on }), onClose)
  return (
    <Dialog
      open
      size="small"
      title="Done on"
      lead={<About row={row} />}
      onClose={onClose}
      onSubmit={event => void submit(event)}
      problem={problem}
      actions={<FormActions save="Set to done" busy={form.formState.isSubmitting} onClose={onClose} />}
    >
      <DateField
        control={form.control}
        name="on"
        label="Day it was done"
        required
        hint="On or before the agreed day it counts as kept."
      />
    </Dialog>
  )
}

function About({ row }: { row: LedgerRow }) {
  return (
    <span dir="auto">
      {row.title} · {SIDE_WORDS[row.side]} it
      {row.dueOn === undefined ? '' : ` by ${formatDate(row.dueOn)}`}
    </span>
  )
}

import { standingAcknowledgements } from '@shared/domain/expectation/acknowledged.ts'
import { addExpectation, deleteExpectations, editExpectation } from '@shared/domain/expectation/commands.ts'
import {
  type Expectation,
  type ExpectationFields,
  expectationFields,
} from '@shared/domain/expectation/schema.ts'
import type { Side } from '@shared/domain/fields/side.ts'
import type { Id } from '@shared/lib/ids.ts'
import { act, actOrSay } from '../../data/act.ts'
import { useDay } from '../../data/dayClock.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../ui/dialog/FormActions.tsx'
import { dropOnceTaken } from '../../ui/forms/dropOnceTaken.ts'
import { FieldGrid, Wide } from '../../ui/forms/Field.tsx'
import { patchFrom } from '../../ui/forms/patchFrom.ts'
import { SelectField } from '../../ui/forms/SelectField.tsx'
import { TextField } from '../../ui/forms/TextField.tsx'
import { useDraftForm, useRounds } from '../../ui/forms/useDraftForm.ts'

const SIDES = [
  { value: 'theirs', label: 'Of them' },
  { value: 'ours', label: 'Of us' },
]
const NAMES = ['side', 'topic', 'text'] as const

interface ExpectationDialogProps {
  readonly partnerId: Id<'partner'>
  readonly row?: Expectation
  readonly side?: Side
  onClose(): void
}

/** A line of the sheet; a change of its words asks both sides anew. */
export function ExpectationDialog(props: ExpectationDialogProps) {
  const draft = props.row?.id ?? `expectation.new.${props.partnerId}`
  const { round, startOver } = useRounds(draft)
  return <Line key={round} {...props} draft={draft} onStartOver={startOver} />
}

interface LineProps extends ExpectationDialogProps {
  readonly draft: string
  onStartOver(): void
}

function Line({ partnerId, row, side = 'theirs', draft, onStartOver, onClose }: LineProps) {
  const today = useDay()
  const first: ExpectationFields = row
    ? { partnerId, side: row.side, topic: row.topic, text: row.text, since: row.since }
    : { partnerId, side, topic: '', text: undefined, since: today }
  const { form, hadDraft, problem, send } = useDraftForm<ExpectationFields, ExpectationFields>(
    draft,
    first,
    expectationFields,
  )
  const { control, formState } = form
  const submit = send(
    values =>
      row
        ? act(editExpectation, { id: row.id, patch: patchFrom(values, NAMES) })
        : act(addExpectation, values),
    onClose,
  )
  const standing = row ? standingAcknowledgements(row).length : 0
  return (
    <Dialog
      open
      title={row ? 'Edit expectation' : 'New expectation'}
      lead={
        standing > 0
          ? 'It is acknowledged. With other words both sides are asked anew; what was acknowledged stays on record.'
          : 'In words both sides would read alike.'
      }
      onClose={onClose}
      onSubmit={event => void submit(event)}
      problem={problem}
      aside={
        row && (
          <Button
            variant="danger"
            onClick={() => {
              void dropOnceTaken(draft, actOrSay(deleteExpectations, { ids: [row.id] }), onClose)
            }}
          >
            Delete
          </Button>
        )
      }
      actions={
        <FormActions
          save={row ? 'Save' : 'Add expectation'}
          busy={formState.isSubmitting}
          onClose={onClose}
          onStartOver={hadDraft && onStartOver}
        />
      }
    >
      <FieldGrid>
        <TextField control={control} name="topic" label="Topic" required autoFocus />
        <SelectField control={control} name="side" label="Expected of" required options={SIDES} />
        <Wide>
          <TextField control={control} name="text" label="In words" lines={4} />
        </Wide>
      </FieldGrid>
    </Dialog>
  )
}

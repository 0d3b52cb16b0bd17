import { logWithMany } from '@shared/domain/interaction/many.ts'
import { INTERACTION_KIND_LABELS, type InteractionKind } from '@shared/domain/interaction/schema.ts'
import { createTaskForMany } from '@shared/domain/task/many.ts'
import type { Id } from '@shared/lib/ids.ts'
import { type FormEvent, useState } from 'react'
import { act } from '../../../data/act.ts'
import { today } from '../../../data/today.ts'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../../ui/dialog/FormActions.tsx'
import { formatCount } from '../../../ui/format/numbers.ts'
import { Field, FieldGrid, Wide } from '../../../ui/forms/Field.tsx'
import { Segmented } from '../../../ui/forms/Segmented.tsx'
import { TextInput } from '../../../ui/forms/TextInput.tsx'

interface BulkDialogProps {
  readonly kind: 'touch' | 'task'
  readonly ids: readonly Id<'partner'>[]
  onClose(): void
}

const KINDS = (['meeting', 'call', 'mail', 'note'] as const).map(value => ({
  value,
  label: INTERACTION_KIND_LABELS[value],
}))

/** One touch or one task for each of the ticked partners: a single change, a single undo. */
export function BulkDialog({ kind, ids, onClose }: BulkDialogProps) {
  const [what, setWhat] = useState<InteractionKind>('mail')
  const [words, setWords] = useState('')
  const [on, setOn] = useState(today)
  const [problem, setProblem] = useState<string>()
  const [saving, setSaving] = useState(false)
  const who = ids.length === 1 ? '1 partner' : `${formatCount(ids.length)} partners`
  const save = async (event: FormEvent) => {
    event.preventDefault()
    // Enter pressed twice would write everything twice.
    if (saving) return
    setSaving(true)
    const partnerIds = [...ids]
    const answer =
      kind === 'touch'
        ? await act(logWithMany, { partnerIds, kind: what, subject: words, on })
        : await act(createTaskForMany, {
            partnerIds,
            title: words,
            ...(on !== '' && { dueOn: on }),
          })
    if (answer.ok) onClose()
    else {
      setProblem(answer.error.message)
      setSaving(false)
    }
  }
  const wordsId = 'bulk-words'
  return (
    <Dialog
      open
      size="small"
      title={kind === 'touch' ? `Log a touch with ${who}` : `New task for ${who}`}
      onClose={onClose}
      onSubmit={event => void save(event)}
      problem={problem}
      actions={
        <FormActions
          save={kind === 'touch' ? 'Log it' : 'Add tasks'}
          busy={saving}
          leave="Cancel"
          onClose={onClose}
        />
      }
    >
      <FieldGrid>
        {kind === 'touch' && (
          <Wide>
            <Segmented<InteractionKind> label="Kind" options={KINDS} value={what} onChange={setWhat} />
          </Wide>
        )}
        <Wide>
          <Field id={wordsId} label={kind === 'touch' ? 'What it was about' : 'What is to be done'} required>
            {link => (
              <TextInput
                {...link}
                autoFocus
                maxLength={300}
                value={words}
                onChange={event => {
                  setWords(event.target.value)
                  setProblem(undefined)
                }}
              />
            )}
          </Field>
        </Wide>
        <Field id="bulk-day" label={kind === 'touch' ? 'Day' : 'Due on'}>
          {link => (
            <TextInput
              {...link}
              type="date"
              max="9999-12-31"
              value={on}
              onChange={event => setOn(event.target.value)}
            />
          )}
        </Field>
      </FieldGrid>
    </Dialog>
  )
}

import { zodResolver } from '@hookform/resolvers/zod'
import { logInteraction } from '@shared/domain/interaction/commands.ts'
import {
  INTERACTION_KIND_LABELS,
  INTERACTION_KINDS,
  type InteractionFields,
  interactionFields,
} from '@shared/domain/interaction/schema.ts'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { act } from '../../data/act.ts'
import { today } from '../../data/today.ts'
import type { About } from '../../state/actions.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { DateField } from '../../ui/forms/DateField.tsx'
import { FieldGrid, Wide } from '../../ui/forms/Field.tsx'
import { SelectField } from '../../ui/forms/SelectField.tsx'
import { TextField } from '../../ui/forms/TextField.tsx'
import { dropDraft, useDraft, withDraft } from '../../ui/forms/useDraft.ts'
import { draftOf } from './draftOf.ts'
import { useAboutName } from './useAboutName.ts'

type InteractionInput = z.input<typeof interactionFields>

const KINDS = INTERACTION_KINDS.map(value => ({ value, label: INTERACTION_KIND_LABELS[value] }))
const DIRECTIONS = [
  { value: 'out', label: 'We reached them' },
  { value: 'in', label: 'They reached us' },
]

/** Logs a meeting, call, mail or note. What is typed is kept until it is saved. */
export function InteractionDialog({ about, onClose }: { about: About; onClose(): void }) {
  const draft = draftOf('interaction', about)
  const [start] = useState<InteractionInput>(() => ({
    kind: 'call',
    subject: '',
    on: today(),
    direction: 'out',
    ...about,
  }))
  const form = useForm<InteractionInput, unknown, InteractionFields>({
    resolver: zodResolver(interactionFields),
    defaultValues: withDraft(draft, start),
  })
  useDraft(draft, form, start)
  const [problem, setProblem] = useState<string>()
  const name = useAboutName(about)
  const { control, formState } = form
  const submit = form.handleSubmit(async fields => {
    const answer = await act(logInteraction, fields)
    if (!answer.ok) return setProblem(answer.error.message)
    dropDraft(draft)
    onClose()
  })
  return (
    <Dialog
      open
      title="Log a touch or a note"
      lead={<span dir="auto">{name}</span>}
      onClose={onClose}
      onSubmit={event => void submit(event)}
      aside={problem}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            Close
          </Button>
          <Button variant="primary" type="submit" kbd="mod+enter" busy={formState.isSubmitting}>
            Save
          </Button>
        </>
      }
    >
      <FieldGrid>
        <Wide>
          <TextField control={control} name="subject" label="What it was about" required autoFocus />
        </Wide>
        <SelectField control={control} name="kind" label="Kind" options={KINDS} />
        <DateField control={control} name="on" label="Day" required />
        <SelectField control={control} name="direction" label="Who reached whom" options={DIRECTIONS} />
        <Wide>
          <TextField control={control} name="text" label="Notes" lines={4} />
        </Wide>
      </FieldGrid>
    </Dialog>
  )
}

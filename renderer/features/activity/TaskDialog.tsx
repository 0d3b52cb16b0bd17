import { zodResolver } from '@hookform/resolvers/zod'
import { createTask } from '@shared/domain/task/commands.ts'
import { type TaskFields, taskFields } from '@shared/domain/task/schema.ts'
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

type TaskInput = z.input<typeof taskFields>

const PROMISES = [
  { value: 'ours', label: 'Our promise to them' },
  { value: 'theirs', label: 'Their promise to us' },
]

/** A new task, or a promise of one side. What is typed is kept until it is saved. */
export function TaskDialog({ about, onClose }: { about: About; onClose(): void }) {
  const draft = draftOf('task', about)
  const [start] = useState<TaskInput>(() => ({ title: '', dueOn: today(), ...about }))
  const form = useForm<TaskInput, unknown, TaskFields>({
    resolver: zodResolver(taskFields),
    defaultValues: withDraft(draft, start),
  })
  useDraft(draft, form, start)
  const [problem, setProblem] = useState<string>()
  const name = useAboutName(about)
  const { control, formState } = form
  const submit = form.handleSubmit(async fields => {
    const answer = await act(createTask, fields)
    if (!answer.ok) return setProblem(answer.error.message)
    dropDraft(draft)
    onClose()
  })
  return (
    <Dialog
      open
      title="New task"
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
            Add task
          </Button>
        </>
      }
    >
      <FieldGrid>
        <Wide>
          <TextField control={control} name="title" label="What is to be done" required autoFocus />
        </Wide>
        <DateField control={control} name="dueOn" label="Due on" />
        <SelectField
          control={control}
          name="promise"
          label="Promise"
          options={PROMISES}
          none="No promise, a task of mine"
        />
        <Wide>
          <TextField control={control} name="notes" label="Notes" lines={3} />
        </Wide>
      </FieldGrid>
    </Dialog>
  )
}

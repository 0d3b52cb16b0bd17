import { renegotiateCommitment } from '@shared/domain/commitment/commands.ts'
import { postponeTasks } from '@shared/domain/task/commands.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import { useId, useState } from 'react'
import { act } from '../../../data/act.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { Field } from '../../../ui/forms/Field.tsx'
import { TextInput } from '../../../ui/forms/TextInput.tsx'

/** Another day both sides agree on, and why; the day before stays on record. */
export function RenegotiateDialog({ task, onClose }: { task: Task; onClose(): void }) {
  const [dueOn, setDueOn] = useState(task.dueOn ?? '')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<{ at?: string; message: string }>()
  const ids = useId()
  const submit = async () => {
    const answer = task.promise
      ? await act(renegotiateCommitment, { id: task.id, dueOn, reason })
      : await act(postponeTasks, { ids: [task.id], dueOn })
    if (answer.ok) onClose()
    else setProblem(answer.error)
  }
  const error = (at: string) => (problem?.at === at ? problem.message : undefined)
  return (
    <Dialog
      open
      size="small"
      title="Agree on another day"
      lead={task.title}
      onClose={onClose}
      onSubmit={event => {
        event.preventDefault()
        void submit()
      }}
      problem={problem && !problem.at ? problem.message : undefined}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" kbd="mod+enter">
            Agree
          </Button>
        </>
      }
    >
      <Field id={`${ids}d`} label="New day" error={error('dueOn')} required>
        {link => (
          <TextInput
            {...link}
            autoFocus
            type="date"
            max="9999-12-31"
            value={dueOn}
            onChange={event => setDueOn(event.target.value)}
          />
        )}
      </Field>
      {task.promise && (
        <Field id={`${ids}r`} label="Reason" error={error('reason')} required>
          {link => (
            <TextInput
              {...link}
              dir="auto"
              value={reason}
              onChange={event => setReason(event.target.value)}
            />
          )}
        </Field>
      )}
    </Dialog>
  )
}

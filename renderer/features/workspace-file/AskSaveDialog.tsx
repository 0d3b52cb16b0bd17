import { useState } from 'react'
import { goOnWithWorkspaceTask, type WorkspaceTask } from '../../state/workspaceFile.ts'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../ui/dialog/FormActions.tsx'
import { NewPassphrase } from '../../ui/forms/NewPassphrase.tsx'
import { Switch } from '../../ui/forms/Switch.tsx'
import { useNewPassphrase } from '../../ui/forms/useNewPassphrase.ts'
import { chooseAndSave } from './ask.ts'
import css from './components/workspaceFile.module.css'

interface AskSaveDialogProps {
  readonly task: Extract<WorkspaceTask, { kind: 'ask' }>
  onClose(): void
}

/** What the file will hold, and whether it takes a passphrase to open it; then the system asks for the place. */
export function AskSaveDialog({ task, onClose }: AskSaveDialogProps) {
  const isPack = task.memberId !== undefined
  const [isProtected, setProtected] = useState(false)
  const { fields, busy, problem, submit } = useNewPassphrase(isProtected)
  const save = async (passphrase: string) => {
    const next = await chooseAndSave(task, isProtected ? passphrase : undefined)
    if (next) goOnWithWorkspaceTask(next)
  }
  return (
    <Dialog
      open
      size="small"
      title={isPack ? 'Save a handover pack' : 'Save the workspace'}
      lead={isPack ? task.name : 'Every record with its history, in one .tandem file.'}
      onClose={onClose}
      onSubmit={event => void submit(event, save)}
      actions={<FormActions save="Save as…" busy={busy} leave="Cancel" onClose={onClose} />}
    >
      <div className={css.ask}>
        <Switch label="Protect with a passphrase" checked={isProtected} onChange={setProtected} />
        {isProtected ? (
          <NewPassphrase {...fields} what="the file then stays shut" />
        ) : (
          <p className={css.quiet}>Without one, whoever has the file can read all of it.</p>
        )}
        {problem !== undefined && (
          <p className={css.problem} role="alert">
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  )
}

import { type FormEvent, useId, useState } from 'react'
import { goOnWithWorkspaceTask, type WorkspaceTask } from '../../state/workspaceFile.ts'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../ui/dialog/FormActions.tsx'
import { NewPassphrase, newPassphraseProblem } from '../../ui/forms/NewPassphrase.tsx'
import { Switch } from '../../ui/forms/Switch.tsx'
import { chooseAndSave } from './ask.ts'
import css from './components/workspaceFile.module.css'

interface AskSaveDialogProps {
  readonly task: Extract<WorkspaceTask, { kind: 'ask' }>
  onClose(): void
}

/** What the file will hold, and whether it takes a passphrase to open it; then the system asks for the place. */
export function AskSaveDialog({ task, onClose }: AskSaveDialogProps) {
  const id = useId()
  const isPack = task.memberId !== undefined
  const [isProtected, setProtected] = useState(false)
  const [words, setWords] = useState({ first: '', again: '' })
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const wrong = isProtected ? newPassphraseProblem(words) : undefined

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    setProblem(undefined)
    if (wrong) return document.getElementById(`${id}-${wrong.at}`)?.focus()
    setBusy(true)
    try {
      const next = await chooseAndSave(task, isProtected ? words.first : undefined)
      if (next) goOnWithWorkspaceTask(next)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
    setBusy(false)
  }
  return (
    <Dialog
      open
      size="small"
      title={isPack ? 'Save a handover pack' : 'Save the workspace'}
      lead={isPack ? task.name : 'Every record with its history, in one .tandem file.'}
      onClose={onClose}
      onSubmit={event => void save(event)}
      actions={<FormActions save="Save as…" busy={busy} leave="Cancel" onClose={onClose} />}
    >
      <div className={css.ask}>
        <Switch label="Protect with a passphrase" checked={isProtected} onChange={setProtected} />
        {isProtected ? (
          <NewPassphrase
            id={id}
            what="the file then stays shut"
            words={words}
            wrong={tried ? wrong : undefined}
            onChange={setWords}
          />
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

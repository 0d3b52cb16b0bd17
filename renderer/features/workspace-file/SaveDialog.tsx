import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { Working } from './components/Working.tsx'
import css from './components/workspaceFile.module.css'
import { type SaveTask, useSaving } from './useSaving.ts'
import { stepOf } from './viewModelSteps.ts'

interface SaveDialogProps {
  readonly task: SaveTask
  onClose(): void
}

/** The workspace, or a handover pack, on its way into a file. */
export function SaveDialog({ task, onClose }: SaveDialogProps) {
  const { progress, problem, cancel } = useSaving(task, onClose)
  const what = task.memberId === undefined ? 'workspace' : 'handover pack'
  return (
    <Dialog
      open
      size="small"
      title={problem === undefined ? `Saving the ${what}` : `The ${what} was not saved`}
      lead={<span dir="auto">{task.name}</span>}
      closable={problem !== undefined}
      onClose={onClose}
      actions={
        problem === undefined ? (
          <Button onClick={cancel}>Cancel</Button>
        ) : (
          <Button variant="primary" onClick={onClose}>
            Close
          </Button>
        )
      }
    >
      {problem === undefined ? (
        <Working step={stepOf(progress?.phase ?? 'writing', progress?.done ?? 0, progress?.of ?? 0)} />
      ) : (
        <p className={css.problem} role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  )
}

import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { Working } from './components/Working.tsx'
import css from './components/workspaceFile.module.css'
import { useSaving } from './useSaving.ts'
import { stepOf } from './viewModelSteps.ts'

interface SaveDialogProps {
  readonly save: string
  readonly name: string
  onClose(): void
}

/** The workspace on its way into a file. */
export function SaveDialog({ save, name, onClose }: SaveDialogProps) {
  const { progress, problem, cancel } = useSaving(save, name, onClose)
  return (
    <Dialog
      open
      size="small"
      title={problem === undefined ? 'Saving the workspace' : 'The workspace was not saved'}
      lead={<span dir="auto">{name}</span>}
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
        <Working step={stepOf('writing', progress?.done ?? 0, progress?.of ?? 0)} />
      ) : (
        <p className={css.problem} role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  )
}

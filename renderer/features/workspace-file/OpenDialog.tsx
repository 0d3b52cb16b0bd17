import type { WorkspaceSource } from '../../state/workspaceFile.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { AskPassphrase } from './components/AskPassphrase.tsx'
import { Choice } from './components/Choice.tsx'
import { MergePreview } from './components/MergePreview.tsx'
import { Working } from './components/Working.tsx'
import css from './components/workspaceFile.module.css'
import { useOpening } from './useOpening.ts'

interface OpenDialogProps {
  readonly source: WorkspaceSource
  onClose(): void
}

/** A workspace file from its opening to its end: restored, merged, or left alone. */
export function OpenDialog({ source, onClose }: OpenDialogProps) {
  const opening = useOpening(source, onClose)
  const { stage } = opening
  if (stage.kind === 'opened')
    return <Choice source={source} stage={stage} opening={opening} onClose={onClose} />
  if (stage.kind === 'sealed')
    return (
      <AskPassphrase name={source.name} problem={stage.problem} onGive={opening.unseal} onClose={onClose} />
    )
  if (stage.kind === 'preview') return <MergePreview stage={stage} opening={opening} onClose={onClose} />
  if (stage.kind === 'refused')
    return (
      <Dialog
        open
        size="small"
        title="This file was not opened"
        lead={<span dir="auto">{source.name}</span>}
        onClose={onClose}
        actions={
          <Button variant="primary" autoFocus onClick={onClose}>
            Close
          </Button>
        }
      >
        <p className={css.problem} role="alert">
          {stage.message}
        </p>
      </Dialog>
    )
  return (
    <Dialog
      open
      size="small"
      title="Workspace file"
      lead={<span dir="auto">{source.name}</span>}
      closable={false}
      onClose={onClose}
      actions={
        <Button disabled={!stage.stoppable} onClick={opening.cancel}>
          Cancel
        </Button>
      }
    >
      <Working step={stage.step} />
    </Dialog>
  )
}

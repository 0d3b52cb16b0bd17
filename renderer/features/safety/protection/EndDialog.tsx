import { useState } from 'react'
import { Button } from '../../../ui/button/Button.tsx'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import css from '../safety.module.css'

interface EndDialogProps {
  onEnd(): Promise<void>
  onClose(): void
}

/** Says what it means to write snapshots in plain again, and asks. */
export function EndDialog({ onEnd, onClose }: EndDialogProps) {
  const [problem, setProblem] = useState<string>()
  const end = async () => {
    try {
      await onEnd()
      onClose()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <Dialog
      open
      size="small"
      title="Write snapshots in plain again?"
      lead="Whoever has the files of new snapshots then reads the whole book."
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="danger" onClick={() => void end()}>
            Turn encryption off
          </Button>
        </>
      }
    >
      <p>Snapshots there are stay encrypted. Keep their passphrase for as long as you keep them.</p>
      {problem !== undefined && (
        <p className={css.problem} role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  )
}

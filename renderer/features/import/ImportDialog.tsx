import { useEffect, useState } from 'react'
import { ImportWizard } from './ImportWizard.tsx'

export interface ImportDialogProps {
  readonly open: boolean
  /** A file that was dropped on the window. */
  readonly file?: File
  onClose(): void
}

/**
 * The import dialog. Closed before the end it keeps what was chosen, so that a slip of Esc loses
 * nothing; after a report it starts afresh.
 */
export function ImportDialog({ open, file, onClose }: ImportDialogProps) {
  const [sitting, setSitting] = useState(0)
  const [everOpen, setEverOpen] = useState(open)
  useEffect(() => {
    if (open) setEverOpen(true)
  }, [open])
  if (!open && !everOpen) return null
  const close = (finished: boolean) => {
    onClose()
    if (finished) {
      setSitting(sitting + 1)
      setEverOpen(false)
    }
  }
  return <ImportWizard key={sitting} open={open} onClose={close} {...(file && { file })} />
}

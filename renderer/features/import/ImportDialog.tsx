import { useEffect } from 'react'
import { ImportWizard } from './ImportWizard.tsx'
import { useImport } from './useImport.ts'

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
  const { state, actions } = useImport()
  useEffect(() => {
    if (file) void actions.open(file)
  }, [file, actions])
  const close = () => {
    onClose()
    if (state.report) actions.reset()
  }
  return open ? <ImportWizard state={state} actions={actions} onClose={close} /> : null
}

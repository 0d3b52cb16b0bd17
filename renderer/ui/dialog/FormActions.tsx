import { Button } from '../button/Button.tsx'

interface FormActionsProps {
  /** What the main button says. */
  readonly save: string
  readonly busy?: boolean
  readonly disabled?: boolean
  /** `Cancel` where nothing of what was typed is kept. */
  readonly leave?: 'Close' | 'Cancel'
  onClose(): void
  /** Given while a draft is back on screen. */
  onStartOver?: (() => void) | false
}

/** The foot of a dialog with a form: leave it, or send it by Ctrl/Cmd+Enter; a draft can be dropped. */
export function FormActions(props: FormActionsProps) {
  const { save, busy = false, disabled = false, leave = 'Close', onClose, onStartOver } = props
  return (
    <>
      {onStartOver && (
        <Button variant="quiet" onClick={onStartOver}>
          Start over
        </Button>
      )}
      <Button variant="quiet" onClick={onClose}>
        {leave}
      </Button>
      <Button variant="primary" type="submit" kbd="mod+enter" busy={busy} disabled={disabled}>
        {save}
      </Button>
    </>
  )
}

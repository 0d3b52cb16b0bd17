import { Button } from '../../../ui/button/Button.tsx'
import css from '../sync.module.css'

interface AskFirstProps {
  /** What will happen. */
  readonly words: string
  readonly submit: string
  readonly danger?: boolean
  readonly busy: boolean
  onDo(): void
  onClose(): void
}

/** What leaves the laptop is said in numbers before it is done. */
export function AskFirst({ words, submit, danger, busy, onDo, onClose }: AskFirstProps) {
  return (
    <div className={css.keyForm}>
      <p>{words}</p>
      <div className={css.actions}>
        <Button variant={danger ? 'danger' : 'primary'} autoFocus busy={busy} onClick={onDo}>
          {submit}
        </Button>
        <Button variant="quiet" disabled={busy} onClick={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  )
}

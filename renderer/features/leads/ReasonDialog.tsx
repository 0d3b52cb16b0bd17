import type { Result } from '@shared/lib/result.ts'
import { type ReactNode, useId, useState } from 'react'
import { Button } from '../../ui/button/Button.tsx'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { Field } from '../../ui/forms/Field.tsx'
import { TextInput } from '../../ui/forms/TextInput.tsx'
import css from './lead.module.css'

interface ReasonDialogProps {
  readonly title: string
  readonly lead?: ReactNode
  /** What the button says. */
  readonly action: string
  /** Reasons to take by a click. */
  readonly reasons: readonly string[]
  readonly optional?: boolean
  onGive(reason: string): Promise<Result<unknown>>
  onClose(): void
}

/** Asks why before something is done that others will want to know the reason of. */
export function ReasonDialog({ title, lead, action, reasons, optional, onGive, onClose }: ReasonDialogProps) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const id = useId()
  const give = async (text: string) => {
    if (text.trim() === '' && !optional) return setProblem('Say why.')
    setBusy(true)
    const answer = await onGive(text.trim())
    setBusy(false)
    if (answer.ok) onClose()
    else setProblem(answer.error.message)
  }
  return (
    <Dialog
      open
      size="small"
      title={title}
      lead={lead}
      onClose={onClose}
      onSubmit={event => {
        event.preventDefault()
        void give(reason)
      }}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" kbd="mod+enter" busy={busy}>
            {action}
          </Button>
        </>
      }
    >
      <Field id={id} label={optional ? 'Reason, if there is one' : 'Reason'} error={problem}>
        {link => (
          <TextInput
            {...link}
            autoFocus
            dir="auto"
            maxLength={300}
            value={reason}
            onChange={event => {
              setReason(event.target.value)
              setProblem(undefined)
            }}
          />
        )}
      </Field>
      <div className={css.reasons}>
        {reasons.map(each => (
          <Button key={each} size="small" onClick={() => setReason(each)}>
            {each}
          </Button>
        ))}
      </div>
    </Dialog>
  )
}

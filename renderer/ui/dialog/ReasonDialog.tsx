import { useId, useState } from 'react'
import { Button } from '../button/Button.tsx'
import { Field } from '../forms/Field.tsx'
import { TextInput } from '../forms/TextInput.tsx'
import { Dialog } from './Dialog.tsx'
import css from './dialog.module.css'

interface ReasonDialogProps {
  readonly title: string
  readonly lead?: string
  /** What is asked for: `Reason`, `Question`. */
  readonly label: string
  /** What the button says. */
  readonly submit: string
  readonly danger?: boolean
  /** May be left empty. */
  readonly optional?: boolean
  /** What is said where it may not be left empty. */
  readonly missing?: string
  /** Reasons to take by a click. */
  readonly reasons?: readonly string[]
  /** Answers what went wrong, in plain words; nothing: done. */
  onGive(reason: string): Promise<string | undefined>
  onClose(): void
}

/** Asks for the words a step needs before it is done: others will want to know them. */
export function ReasonDialog(props: ReasonDialogProps) {
  const {
    title,
    lead,
    label,
    submit,
    danger,
    optional,
    missing = 'Say why.',
    reasons,
    onGive,
    onClose,
  } = props
  const id = useId()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const give = async () => {
    if (!optional && reason.trim() === '') return setProblem(missing)
    setBusy(true)
    const wrong = await onGive(reason.trim())
    setBusy(false)
    if (wrong === undefined) onClose()
    else setProblem(wrong)
  }
  return (
    <Dialog
      open
      size="small"
      title={title}
      {...(lead !== undefined && { lead })}
      onClose={onClose}
      onSubmit={event => {
        event.preventDefault()
        void give()
      }}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant={danger ? 'danger' : 'primary'} type="submit" kbd="mod+enter" busy={busy}>
            {submit}
          </Button>
        </>
      }
    >
      <Field id={id} label={label} error={problem} {...(!optional && { required: true })}>
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
      {reasons && (
        <div className={css.reasons}>
          {reasons.map(each => (
            <Button key={each} size="small" onClick={() => setReason(each)}>
              {each}
            </Button>
          ))}
        </div>
      )}
    </Dialog>
  )
}

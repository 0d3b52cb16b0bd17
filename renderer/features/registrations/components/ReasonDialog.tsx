import { useId, useState } from 'react'
import { Button } from '../../../ui/button/Button.tsx'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { Field } from '../../../ui/forms/Field.tsx'
import { TextInput } from '../../../ui/forms/TextInput.tsx'

interface ReasonDialogProps {
  readonly title: string
  readonly lead?: string
  readonly label: string
  readonly submit: string
  readonly danger?: boolean
  /** May be left empty. */
  readonly optional?: boolean
  /** Answers what went wrong, in plain words; nothing: done. */
  onGive(reason: string): Promise<string | undefined>
  onClose(): void
}

/** Asks for the words a step needs before it is done: they stay in its story. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, lead, label, submit, danger, optional, onGive, onClose } = props
  const id = useId()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const give = async () => {
    if (!optional && reason.trim() === '')
      return setProblem('Say why in a few words: it stays with the registration.')
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
          <Button variant={danger ? 'danger' : 'primary'} type="submit" busy={busy}>
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
    </Dialog>
  )
}

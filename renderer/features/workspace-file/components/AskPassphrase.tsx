import { type FormEvent, useId, useState } from 'react'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../../ui/dialog/FormActions.tsx'
import { PassphraseField } from '../../../ui/forms/PassphraseField.tsx'
import css from './workspaceFile.module.css'

interface AskPassphraseProps {
  readonly name: string
  /** Why the last one did not open it. */
  readonly problem: string | undefined
  onGive(passphrase: string): void
  onClose(): void
}

/** A file that takes a passphrase to open. */
export function AskPassphrase({ name, problem, onGive, onClose }: AskPassphraseProps) {
  const id = useId()
  const [passphrase, setPassphrase] = useState('')
  const give = (event: FormEvent) => {
    event.preventDefault()
    if (passphrase !== '') onGive(passphrase)
  }
  return (
    <Dialog
      open
      size="small"
      title="This file is protected"
      lead={<span dir="auto">{name}</span>}
      onClose={onClose}
      onSubmit={give}
      actions={<FormActions save="Open" disabled={passphrase === ''} leave="Cancel" onClose={onClose} />}
    >
      <div className={css.ask}>
        <PassphraseField
          id={id}
          label="Passphrase"
          hint="Whoever saved the file chose it. Nobody can restore it, Tandem neither."
          error={problem}
          autoComplete="current-password"
          autoFocus
          value={passphrase}
          onChange={setPassphrase}
        />
      </div>
    </Dialog>
  )
}

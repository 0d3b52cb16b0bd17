import { type FormEvent, useId, useState } from 'react'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../../ui/dialog/FormActions.tsx'
import { PassphraseField } from '../../../ui/forms/PassphraseField.tsx'
import type { Asking } from './asking.ts'

/** Asks for the passphrase of snapshots. */
export function PassphraseDialog({ problem, give }: Asking) {
  const id = useId()
  const [passphrase, setPassphrase] = useState('')
  return (
    <Dialog
      open
      size="small"
      title="This snapshot is encrypted"
      lead="This laptop does not keep what opens it."
      onClose={() => give(undefined)}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (passphrase !== '') give(passphrase)
      }}
      actions={
        <FormActions
          save="Open"
          disabled={passphrase === ''}
          leave="Cancel"
          onClose={() => give(undefined)}
        />
      }
    >
      <PassphraseField
        id={id}
        label="Passphrase"
        hint="The one that was chosen when snapshots were encrypted. Nobody can restore it, Tandem neither."
        error={problem}
        autoComplete="current-password"
        autoFocus
        value={passphrase}
        onChange={setPassphrase}
      />
    </Dialog>
  )
}

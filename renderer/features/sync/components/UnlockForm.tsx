import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../../ui/button/Button.tsx'
import { PassphraseField } from '../../../ui/forms/PassphraseField.tsx'
import css from '../sync.module.css'

interface UnlockFormProps {
  readonly words: string
  readonly busy: boolean
  /** Of the last try. */
  readonly problem?: string | undefined
  onGive(passphrase: string): void
}

/** Asks for the passphrase of the team. A wrong one is told at once; it may be tried as often as one likes. */
export function UnlockForm({ words, busy, problem, onGive }: UnlockFormProps) {
  const id = useId()
  const [passphrase, setPassphrase] = useState('')
  const give = (event: FormEvent) => {
    event.preventDefault()
    if (passphrase !== '') onGive(passphrase)
  }
  return (
    <form className={css.keyForm} onSubmit={give} noValidate>
      <p>{words}</p>
      <div className={css.unlock}>
        <PassphraseField
          id={id}
          label="Passphrase of the team"
          error={problem}
          autoComplete="new-password"
          value={passphrase}
          onChange={setPassphrase}
        />
      </div>
      <div className={css.actions}>
        <Button variant="primary" type="submit" busy={busy} disabled={passphrase === ''}>
          Open
        </Button>
      </div>
    </form>
  )
}

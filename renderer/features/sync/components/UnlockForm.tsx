import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../../ui/button/Button.tsx'
import { Field } from '../../../ui/forms/Field.tsx'
import { TextInput } from '../../../ui/forms/TextInput.tsx'
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
        <Field id={id} label="Passphrase of the team" error={problem}>
          {link => (
            <TextInput
              {...link}
              type="password"
              autoComplete="new-password"
              value={passphrase}
              onChange={event => setPassphrase(event.target.value)}
            />
          )}
        </Field>
      </div>
      <div className={css.actions}>
        <Button variant="primary" type="submit" busy={busy} disabled={passphrase === ''}>
          Open
        </Button>
      </div>
    </form>
  )
}

import { passphraseProblem, repeatProblem } from '@shared/lib/passphrase.ts'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../../ui/button/Button.tsx'
import { FieldGrid } from '../../../ui/forms/Field.tsx'
import { PassphraseField } from '../../../ui/forms/PassphraseField.tsx'
import css from '../sync.module.css'

interface PassphraseFormProps {
  /** What comes of it, above the fields. */
  readonly words: string
  readonly submit: string
  readonly busy: boolean
  onGive(passphrase: string): void
  onClose(): void
}

/** Asks for a new passphrase, twice, and says what it means to lose it. */
export function PassphraseForm({ words, submit, busy, onGive, onClose }: PassphraseFormProps) {
  const id = useId()
  const [passphrase, setPassphrase] = useState('')
  const [repeated, setRepeated] = useState('')
  const [tried, setTried] = useState(false)
  const weak = passphraseProblem(passphrase)
  const other = repeatProblem(passphrase, repeated)
  const give = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (weak === undefined && other === undefined) onGive(passphrase)
  }
  return (
    <form className={css.keyForm} onSubmit={give} noValidate>
      <p>{words}</p>
      <FieldGrid>
        <PassphraseField
          id={`${id}-first`}
          label="New passphrase"
          hint="Four or more words that do not belong together are strong, and easy to say on the phone."
          error={tried ? weak : undefined}
          autoComplete="new-password"
          autoFocus
          value={passphrase}
          onChange={setPassphrase}
        />
        <PassphraseField
          id={`${id}-second`}
          label="The same once more"
          error={tried && weak === undefined ? other : undefined}
          autoComplete="new-password"
          value={repeated}
          onChange={setRepeated}
        />
      </FieldGrid>
      <p className={css.quiet}>
        Nobody can restore it: not Tandem, not whoever runs the server. Keep it where the team finds it, and
        never in this database.
      </p>
      <div className={css.actions}>
        <Button variant="primary" type="submit" busy={busy}>
          {submit}
        </Button>
        <Button variant="quiet" disabled={busy} onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

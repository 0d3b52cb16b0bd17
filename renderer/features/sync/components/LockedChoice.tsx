import type { Failure } from '@shared/sync/protocol.ts'
import { useState } from 'react'
import { Button } from '../../../ui/button/Button.tsx'
import css from '../sync.module.css'
import type { EncryptionDesk } from '../useEncryption.ts'
import { PassphraseForm } from './PassphraseForm.tsx'
import { UnlockForm } from './UnlockForm.tsx'

interface LockedChoiceProps {
  readonly failure: Failure
  readonly desk: EncryptionDesk
}

/** The keys do not open: what is asked of a person, and until then nothing goes in or out. */
export function LockedChoice({ failure, desk }: LockedChoiceProps) {
  const { kind, message } = failure
  if (kind === 'keyGone') return <KeyGone message={message} desk={desk} />
  return (
    <UnlockForm
      words={kind === 'passphraseWrong' ? CHANGED : kind === 'keyOther' ? `${message} ${REPLACED}` : message}
      busy={desk.busy === 'unlock'}
      problem={desk.problem}
      onGive={passphrase => void desk.change({ does: 'unlock', passphrase })}
    />
  )
}

const CHANGED =
  'The passphrase kept on this laptop opens the workspace no more. Ask your team for the new one.'
const REPLACED = 'Ask your team; enter the passphrase only if they made the key anew.'

/** Somebody emptied the database, or means to have the records in plain: only a person can tell. */
function KeyGone({ message, desk }: { readonly message: string; readonly desk: EncryptionDesk }) {
  const [anew, setAnew] = useState(false)
  if (anew)
    return (
      <PassphraseForm
        words="Puts a key back into the database, and sends the records of this laptop encrypted once more."
        submit="Encrypt again"
        busy={desk.busy === 'encrypt'}
        onGive={passphrase => void desk.change({ does: 'encrypt', passphrase })}
        onClose={() => setAnew(false)}
      />
    )
  return (
    <div className={css.keyForm}>
      <p>{message} Ask your team before you go on.</p>
      {desk.problem !== undefined && (
        <p role="alert" className={css.problem}>
          {desk.problem}
        </p>
      )}
      <div className={css.actions}>
        <Button onClick={() => setAnew(true)}>Encrypt again…</Button>
        <Button variant="danger" busy={desk.busy === 'forget'} onClick={() => void desk.forget()}>
          Go on without encryption
        </Button>
      </div>
    </div>
  )
}

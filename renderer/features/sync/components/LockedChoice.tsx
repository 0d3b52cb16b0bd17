import type { Failure } from '@shared/sync/protocol.ts'
import { useState } from 'react'
import { Button } from '../../../ui/button/Button.tsx'
import css from '../sync.module.css'
import type { EncryptionDesk } from '../useEncryption.ts'
import { DeskProblem } from './DeskProblem.tsx'
import { PassphraseForm } from './PassphraseForm.tsx'
import { UnlockForm } from './UnlockForm.tsx'

interface LockedChoiceProps {
  readonly failure: Failure
  readonly desk: EncryptionDesk
}

/** The keys do not open: what is asked of a person, and until then nothing goes in or out. */
export function LockedChoice({ failure: { kind, message }, desk }: LockedChoiceProps) {
  if (kind === 'keyGone') return <KeyGone message={message} desk={desk} />
  if (kind === 'keyOther') return <KeyOther message={message} desk={desk} />
  return <Unlock words={kind === 'passphraseWrong' ? CHANGED : message} desk={desk} />
}

const CHANGED =
  'The passphrase kept on this laptop opens the workspace no more. Ask your team for the new one.'
const REPLACED = 'Ask your team. If they made the key anew, enter their passphrase.'

interface WordsProps {
  readonly words: string
  readonly desk: EncryptionDesk
}

const Unlock = ({ words, desk }: WordsProps) => (
  <UnlockForm
    words={words}
    busy={desk.busy === 'unlock'}
    problem={desk.problem}
    onGive={passphrase => void desk.change({ does: 'unlock', passphrase })}
  />
)

interface KeyProps {
  readonly message: string
  readonly desk: EncryptionDesk
}

/** The team may have made the key anew; or somebody without it changed the document, and ours is to stand there again. */
function KeyOther({ message, desk }: KeyProps) {
  const [back, setBack] = useState(false)
  if (back)
    return (
      <>
        <DeskProblem desk={desk} />
        <PassphraseForm
          words="Puts the key of this laptop back into the database, under a new passphrase. Laptops that hold it go on."
          submit="Put the key back"
          busy={desk.busy === 'changePassphrase'}
          onGive={passphrase => void desk.change({ does: 'changePassphrase', passphrase })}
          onClose={() => setBack(false)}
        />
      </>
    )
  return (
    <>
      <Unlock words={`${message} ${REPLACED}`} desk={desk} />
      <div className={css.actions}>
        <Button variant="quiet" onClick={() => setBack(true)}>
          They did not: put our key back…
        </Button>
      </div>
    </>
  )
}

/** Somebody emptied the database, or means to have the records in plain: only a person can tell. */
function KeyGone({ message, desk }: KeyProps) {
  const [anew, setAnew] = useState(false)
  if (anew)
    return (
      <>
        <DeskProblem desk={desk} />
        <PassphraseForm
          words="Puts a key back into the database, and sends the records of this laptop encrypted once more."
          submit="Encrypt again"
          busy={desk.busy === 'encrypt'}
          onGive={passphrase => void desk.change({ does: 'encrypt', passphrase })}
          onClose={() => setAnew(false)}
        />
      </>
    )
  return (
    <div className={css.keyForm}>
      <p>{message} Ask your team before you go on.</p>
      <DeskProblem desk={desk} />
      <div className={css.actions}>
        <Button onClick={() => setAnew(true)}>Encrypt again…</Button>
        <Button variant="danger" busy={desk.busy === 'forget'} onClick={() => void desk.forget()}>
          Go on without encryption
        </Button>
      </div>
    </div>
  )
}

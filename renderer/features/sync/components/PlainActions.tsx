import { useState } from 'react'
import { Button } from '../../../ui/button/Button.tsx'
import { formatCount } from '../../../ui/format/numbers.ts'
import css from '../sync.module.css'
import type { EncryptionDesk } from '../useEncryption.ts'
import { DeskProblem } from './DeskProblem.tsx'
import { PassphraseForm } from './PassphraseForm.tsx'
import { UnlockForm } from './UnlockForm.tsx'

interface PlainActionsProps {
  readonly desk: EncryptionDesk
  /** Records on this laptop. */
  readonly here: number
  /** It was encrypted once, and no passphrase is kept here: some of it may still be. */
  readonly isOff: boolean
}

/** Turns encryption on for a workspace that is in plain. */
export function PlainActions({ desk, here, isOff }: PlainActionsProps) {
  const [open, setOpen] = useState<'encrypt' | 'unlock'>()
  if (open === 'unlock')
    return (
      <UnlockForm
        words="Encryption was turned off here. What has not been sent once more since is still encrypted."
        busy={desk.busy === 'unlock'}
        problem={desk.problem}
        onGive={passphrase => void desk.change({ does: 'unlock', passphrase })}
      />
    )
  if (open === 'encrypt')
    return (
      <>
        <DeskProblem desk={desk} />
        <PassphraseForm
          words={`All ${formatCount(here)} records are sent once more, encrypted, and every colleague is asked for the passphrase. What was sent in plain until now may stay in old revisions and backups of the server.`}
          submit="Encrypt"
          busy={desk.busy === 'encrypt'}
          onGive={passphrase => void desk.change({ does: 'encrypt', passphrase })}
          onClose={() => setOpen(undefined)}
        />
      </>
    )
  return (
    <div className={css.actions}>
      <Button size="small" onClick={() => setOpen('encrypt')}>
        Encrypt…
      </Button>
      {isOff && (
        <Button size="small" variant="quiet" onClick={() => setOpen('unlock')}>
          Enter the earlier passphrase…
        </Button>
      )}
    </div>
  )
}

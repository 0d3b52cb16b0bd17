import { useState } from 'react'
import { Button } from '../../../ui/button/Button.tsx'
import { formatCount } from '../../../ui/format/numbers.ts'
import css from '../sync.module.css'
import type { EncryptionDesk } from '../useEncryption.ts'
import { AskFirst } from './AskFirst.tsx'
import { DeskProblem } from './DeskProblem.tsx'
import { PassphraseForm } from './PassphraseForm.tsx'

interface EncryptedActionsProps {
  readonly desk: EncryptionDesk
  /** Records on this laptop. */
  readonly here: number
}

type Open = 'changePassphrase' | 'rotate' | 'decrypt'

/** What can be done with the keys of an encrypted workspace. */
export function EncryptedActions({ desk, here }: EncryptedActionsProps) {
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const all = `All ${formatCount(here)} records are sent once more`
  const change = async (task: Parameters<EncryptionDesk['change']>[0]) => {
    if (await desk.change(task)) close()
  }
  return (
    <>
      <DeskProblem desk={desk} />
      {open === undefined && (
        <div className={css.actions}>
          <Button size="small" onClick={() => setOpen('changePassphrase')}>
            Change passphrase…
          </Button>
          <Button size="small" onClick={() => setOpen('rotate')}>
            New key…
          </Button>
          <Button size="small" variant="quiet" className={css.leave} onClick={() => setOpen('decrypt')}>
            Turn off…
          </Button>
        </div>
      )}
      {open === 'changePassphrase' && (
        <PassphraseForm
          words="Laptops that are in stay in; whoever comes later needs the new passphrase. When somebody has left the team, make a new key after it: the old one still opens what it opened."
          submit="Change passphrase"
          busy={desk.busy === 'changePassphrase'}
          onGive={passphrase => void change({ does: 'changePassphrase', passphrase })}
          onClose={close}
        />
      )}
      {open === 'rotate' && (
        <AskFirst
          words={`${all}, encrypted with a new key. Who knows only the old one cannot read them; old revisions and backups of the server stay as they are.`}
          submit="Make a new key"
          busy={desk.busy === 'rotate'}
          onDo={() => void change({ does: 'rotate' })}
          onClose={close}
        />
      )}
      {open === 'decrypt' && (
        <AskFirst
          danger
          words={`${all}, in plain: from then on whoever runs the server can read them, and so can whoever gets a copy.`}
          submit="Turn encryption off"
          busy={desk.busy === 'decrypt'}
          onDo={() => void change({ does: 'decrypt' })}
          onClose={close}
        />
      )}
    </>
  )
}

import { useState } from 'react'
import { Button } from '../../../ui/button/Button.tsx'
import { formatCount } from '../../../ui/format/numbers.ts'
import css from '../sync.module.css'
import type { EncryptionDesk } from '../useEncryption.ts'
import { DeskProblem } from './DeskProblem.tsx'
import { PassphraseForm } from './PassphraseForm.tsx'

interface EncryptFirstProps {
  readonly desk: EncryptionDesk
  /** Records on this laptop. */
  readonly here: number
  onEncrypted(): void
}

/** An empty database: what is encrypted from its first record on never stood there in plain. */
export function EncryptFirst({ desk, here, onEncrypted }: EncryptFirstProps) {
  const [open, setOpen] = useState(false)
  const encrypt = async (passphrase: string) => {
    if (await desk.change({ does: 'encrypt', passphrase })) onEncrypted()
  }
  if (!open)
    return (
      <div className={css.way}>
        <p>
          The same, encrypted from end to end: the server holds no word of a record, and every colleague needs
          the passphrase you choose.
        </p>
        <Button onClick={() => setOpen(true)}>Encrypt and upload…</Button>
      </div>
    )
  return (
    <>
      <DeskProblem desk={desk} />
      <PassphraseForm
        words={`Encrypts ${formatCount(here)} records on this laptop before they are sent. How many there are, how large and when they change stays visible to the server.`}
        submit="Encrypt and upload"
        busy={desk.busy === 'encrypt'}
        onGive={passphrase => void encrypt(passphrase)}
        onClose={() => setOpen(false)}
      />
    </>
  )
}

import type { Protection } from '@shared/ipc/backup.ts'
import { type FormEvent, useId, useState } from 'react'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../../ui/dialog/FormActions.tsx'
import { NewPassphrase, newPassphraseProblem } from '../../../ui/forms/NewPassphrase.tsx'
import css from '../safety.module.css'
import { keepsInWords } from './viewModelProtection.ts'

interface ProtectDialogProps {
  /** As it is before; on: the passphrase is changed. */
  readonly protection: Protection
  onProtect(passphrase: string): Promise<void>
  onClose(): void
}

/** Asks for a new passphrase for the snapshots. */
export function ProtectDialog({ protection, onProtect, onClose }: ProtectDialogProps) {
  const { on: changes, hasKeyStore } = protection
  const id = useId()
  const [words, setWords] = useState({ first: '', again: '' })
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const wrong = newPassphraseProblem(words)
  const protect = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wrong) return document.getElementById(`${id}-${wrong.at}`)?.focus()
    setBusy(true)
    try {
      await onProtect(words.first)
      onClose()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
      setBusy(false)
    }
  }
  return (
    <Dialog
      open
      size="small"
      title={changes ? 'Change the passphrase of snapshots' : 'Encrypt snapshots with a passphrase'}
      lead={
        changes
          ? 'From now on it is this one. Older snapshots keep the passphrase they were made under.'
          : 'From now on every snapshot and the change log are written encrypted. Older ones stay as they are.'
      }
      closable={!busy}
      onClose={onClose}
      onSubmit={event => void protect(event)}
      actions={
        <FormActions
          save={changes ? 'Change passphrase' : 'Encrypt snapshots'}
          busy={busy}
          leave="Cancel"
          onClose={onClose}
        />
      }
    >
      <div className={css.ask}>
        <NewPassphrase
          id={id}
          what={`${hasKeyStore ? 'on another laptop ' : ''}the snapshots then stay shut`}
          words={words}
          wrong={tried ? wrong : undefined}
          onChange={setWords}
        />
        <p className={css.fine}>{keepsInWords(protection)}</p>
        {problem !== undefined && (
          <p className={css.problem} role="alert">
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  )
}

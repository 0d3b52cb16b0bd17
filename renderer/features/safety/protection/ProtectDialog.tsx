import type { Protection } from '@shared/ipc/backup.ts'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../../ui/dialog/FormActions.tsx'
import { NewPassphrase } from '../../../ui/forms/NewPassphrase.tsx'
import { useNewPassphrase } from '../../../ui/forms/useNewPassphrase.ts'
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
  const { fields, busy, problem, submit } = useNewPassphrase()
  const protect = async (passphrase: string) => {
    await onProtect(passphrase)
    onClose()
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
      onSubmit={event => void submit(event, protect)}
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
          {...fields}
          what={`${hasKeyStore ? 'on another laptop ' : ''}the snapshots then stay shut`}
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

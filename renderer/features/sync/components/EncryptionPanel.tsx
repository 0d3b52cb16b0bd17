import { Lock, LockOpen } from 'lucide-react'
import css from '../sync.module.css'
import { useEncryption } from '../useEncryption.ts'
import { EncryptedActions } from './EncryptedActions.tsx'
import { LockedChoice } from './LockedChoice.tsx'
import { PlainActions } from './PlainActions.tsx'
import { SealNotesList } from './SealNotesList.tsx'

/** Whether what the team sends is encrypted, and what can be done about it. */
export function EncryptionPanel() {
  const desk = useEncryption()
  const { sides, keptIn } = desk
  if (!sides) return null
  const { encryption } = sides
  const isSealed = encryption?.seals === true
  const locked = encryption?.locked
  return (
    <section className={css.encryption} aria-label="Encryption">
      <p className={css.encryptionHead}>
        {isSealed ? <Lock aria-hidden /> : <LockOpen aria-hidden />}
        <span>
          {locked
            ? 'Encrypted, and closed on this laptop: nothing is sent or taken.'
            : isSealed
              ? 'Encrypted from end to end: what is sent can be read only with the passphrase of the team.'
              : 'Not encrypted: whoever runs the server can read the records.'}
        </span>
      </p>
      {keptIn === 'file' && (
        <p className={css.quiet}>
          This system has no key store: the passphrase is readable in a file of your profile.
        </p>
      )}
      {locked ? (
        <LockedChoice failure={locked} desk={desk} />
      ) : isSealed ? (
        <EncryptedActions desk={desk} here={sides.here} />
      ) : (
        <PlainActions desk={desk} here={sides.here} isOff={encryption !== undefined && !encryption.opens} />
      )}
      <SealNotesList isSealed={isSealed} />
    </section>
  )
}

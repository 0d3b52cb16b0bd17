import type { Snapshot } from '@shared/ipc/backup.ts'
import { Lock, LockOpen } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../../../ui/button/Button.tsx'
import css from '../safety.module.css'
import { useProtection } from './useProtection.ts'
import { opensInWords, plainOnes, protectionInWords, uncoveredInWords } from './viewModelProtection.ts'

const ProtectDialog = lazy(() => import('./ProtectDialog.tsx').then(m => ({ default: m.ProtectDialog })))
const EndDialog = lazy(() => import('./EndDialog.tsx').then(m => ({ default: m.EndDialog })))

/** Whether snapshots are encrypted, what that covers, and the ways to change it. */
export function ProtectionPart({ snapshots }: { readonly snapshots: readonly Snapshot[] }) {
  const { protection, busy, protect, sealOlder, end } = useProtection()
  const [open, setOpen] = useState<'protect' | 'end'>()
  if (!protection) return null
  const { on } = protection
  const more = [opensInWords(protection), uncoveredInWords(protection, snapshots)].filter(Boolean)
  const close = () => setOpen(undefined)
  return (
    <section aria-label="Encryption of snapshots">
      <div className={css.drill}>
        {on ? <Lock aria-hidden /> : <LockOpen aria-hidden />}
        <p>{protectionInWords(protection)}</p>
        <Button size="small" onClick={() => setOpen('protect')}>
          {on ? 'Change passphrase…' : 'Encrypt snapshots with a passphrase…'}
        </Button>
        {on && (
          <Button size="small" onClick={() => setOpen('end')}>
            Turn off…
          </Button>
        )}
      </div>
      {more.map(words => (
        <p key={words} className={css.beneath}>
          {words}
        </p>
      ))}
      {on && (plainOnes(snapshots) > 0 || protection.plainLog) && (
        <div className={css.beneath}>
          <Button size="small" busy={busy} onClick={() => void sealOlder()}>
            Encrypt older ones too
          </Button>
        </div>
      )}
      <Suspense fallback={null}>
        {open === 'protect' && <ProtectDialog protection={protection} onProtect={protect} onClose={close} />}
        {open === 'end' && <EndDialog onEnd={end} onClose={close} />}
      </Suspense>
    </section>
  )
}

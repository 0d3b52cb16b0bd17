import { lazy, Suspense } from 'react'
import { useAsking } from './asking.ts'

const PassphraseDialog = lazy(() =>
  import('./PassphraseDialog.tsx').then(m => ({ default: m.PassphraseDialog })),
)

/** Asks for the passphrase of snapshots whenever something waits for it. */
export function AskPassphrase() {
  const { asking } = useAsking()
  return asking ? (
    <Suspense fallback={null}>
      <PassphraseDialog key={asking.turn} {...asking} />
    </Suspense>
  ) : null
}

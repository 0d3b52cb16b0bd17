import type { Protection } from '@shared/ipc/backup.ts'
import { useEffect, useState } from 'react'
import { PlatformError, request } from '../../../platform/client.ts'
import { showToast } from '../../../ui/toast/toasts.ts'
import { snapshotNow } from '../keeper.ts'
import { useSafety } from '../safetyStore.ts'
import { counted } from '../viewModelSafety.ts'

/** Whether snapshots are encrypted, and the ways to change that. Both ways throw in plain words. */
export function useProtection() {
  const { turn } = useSafety()
  const [busy, setBusy] = useState(false)
  const [protection, setProtection] = useState<Protection | undefined>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a restore may have opened what was shut
  useEffect(() => {
    void request('backup.protection', {}).then(setProtection, () => setProtection(undefined))
  }, [turn])
  return {
    protection,
    busy,
    /** Under this passphrase from now on; what is kept first is the book as it is. */
    async protect(passphrase: string): Promise<void> {
      setProtection(await request('backup.protect', { passphrase }))
      await snapshotNow('manual').catch(error => {
        // An empty book: there is nothing to keep yet.
        if (!(error instanceof PlatformError && error.code === 'empty')) throw error
      })
    },
    /** The ones from before too; says how that went. */
    async sealOlder(): Promise<void> {
      setBusy(true)
      try {
        const { sealed } = await request('backup.sealOlder', {})
        showToast({
          text: `Encrypted now: ${counted(sealed, 'older snapshots')} and the change log of that time.`,
        })
      } catch (error) {
        showToast({ text: error instanceof Error ? error.message : String(error), tone: 'bad' })
      }
      setBusy(false)
      // Whatever came of it, the list has to be read again.
      useSafety.setState(before => ({ turn: before.turn + 1 }))
    },
    async end(): Promise<void> {
      setProtection(await request('backup.endProtection', {}))
    },
  }
}

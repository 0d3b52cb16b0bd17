import type { Snapshot } from '@shared/ipc/backup.ts'
import { useCallback, useEffect, useState } from 'react'
import { request } from '../../platform/client.ts'
import { showToast } from '../../ui/toast/toasts.ts'
import { runDrill } from './drill.ts'
import { type Listing, readListing } from './listing.ts'
import type { RestoreStep } from './restoring.ts'
import { useSafety } from './safetyStore.ts'
import { takeNow } from './takeNow.ts'

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The snapshots as they are now, read again after each new one. */
export function useSnapshots() {
  const { turn, writing, trouble } = useSafety()
  const [listing, setListing] = useState<Listing | undefined>(undefined)
  const [fault, setFault] = useState<string | undefined>(undefined)
  const [step, setStep] = useState<RestoreStep | undefined>(undefined)
  const [chosen, choose] = useState<Snapshot | undefined>(undefined)
  const read = useCallback(() => readListing().then(setListing, error => setFault(inWords(error))), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the turn says that there is something new to read
  useEffect(() => {
    void read()
  }, [turn, read])

  return {
    listing,
    writing,
    trouble: fault ?? trouble ?? listing?.trouble ?? undefined,
    step,
    chosen,
    choose,
    snapshotNow: () => takeNow({ faultInSight: true }),
    async drill() {
      try {
        await runDrill(setStep)
      } catch (error) {
        showToast({ text: inWords(error), tone: 'bad' })
      } finally {
        setStep(undefined)
        await read()
      }
    },
    async showFiles() {
      await request('backup.reveal', {}).catch(error => showToast({ text: inWords(error), tone: 'bad' }))
    },
  }
}

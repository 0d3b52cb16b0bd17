import type { Snapshot } from '@shared/ipc/backup.ts'
import { useCallback, useEffect, useState } from 'react'
import { request } from '../../platform/client.ts'
import type { Loss } from '../../state/boot.ts'
import { safetyWorker } from './client.ts'
import { type KeptCopy, keptOf, type Listing, readListing } from './listing.ts'
import { bringBack, type RestoreStep, type Wish } from './restoring.ts'
import { broughtBackInWords } from './viewModelSafety.ts'

export interface Lost {
  /** The copy that is offered: of the book that was written last. */
  readonly copy: KeptCopy | undefined
  readonly snapshots: readonly Snapshot[]
  readonly step: RestoreStep | undefined
  readonly problem: string | undefined
  /** What was restored, once it was. */
  readonly result: string | undefined
  restore(wish: Wish): Promise<void>
  startWithout(): Promise<void>
  showFiles(): Promise<void>
  openBook(): void
}

/** The page starts over with what the store holds now. */
const openBook = (): void => location.reload()

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error))

export function useLost(loss: Loss): Lost {
  const [listing, setListing] = useState<Listing | undefined>(undefined)
  const [step, setStep] = useState<RestoreStep | undefined>(undefined)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const [result, setResult] = useState<string | undefined>(undefined)
  const read = useCallback(() => readListing().then(setListing, error => setProblem(inWords(error))), [])
  useEffect(() => void read(), [read])

  /** A store that will not open goes out of the way once there is something to put in its place. */
  const setAside = async (): Promise<void> => {
    if (loss.kind === 'damaged') await request('backup.setAside', {})
  }

  /** Does something long, says how it ended. */
  const work = async (words: string, todo: () => Promise<string | undefined>): Promise<void> => {
    setProblem(undefined)
    setStep({ words, done: 0, of: 0 })
    try {
      setResult(await todo())
    } catch (error) {
      setProblem(inWords(error))
      await read()
    } finally {
      setStep(undefined)
    }
  }

  const copies = listing ? keptOf(listing) : []
  return {
    copy: copies.find(({ seq }) => seq > 0),
    snapshots: listing?.snapshots ?? [],
    step,
    problem,
    result,
    openBook,
    restore: wish =>
      work('Restoring', async () => {
        const answer = await bringBack(wish, setStep, setAside)
        if (!answer.ok) throw new Error(answer.error.message)
        return broughtBackInWords(answer.value)
      }),
    startWithout: () =>
      work('Starting', async () => {
        await setAside()
        await safetyWorker().beginAnew(copies.map(({ storeId }) => storeId))
        openBook()
        return undefined
      }),
    showFiles: async () => {
      await request('backup.reveal', {}).catch(error => setProblem(inWords(error)))
    },
  }
}

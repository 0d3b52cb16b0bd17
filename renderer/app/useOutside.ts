import { useEffect } from 'react'
import { onEvent } from '../platform/client.ts'
import { useReady } from '../state/boot.ts'

/** Follows what comes from outside; it waits in the preload script until the store is open. */
export function useOutside(): void {
  const ready = useReady()
  useEffect(() => {
    if (!ready) return
    return onEvent('outside', async outside => (await import('./followOutside.ts')).followOutside(outside))
  }, [ready])
}

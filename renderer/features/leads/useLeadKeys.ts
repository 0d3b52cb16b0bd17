import { useLayoutEffect, useRef } from 'react'
import { isBusyKey } from '../../ui/keys/isBusyKey.ts'

/** Single letters that do something with the lead on screen; those that cannot be done now are not named. */
export function useLeadKeys(doers: Readonly<Record<string, (() => void) | undefined>>): void {
  const latest = useRef(doers)
  latest.current = doers
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusyKey(event)) return
      const doer = latest.current[event.key.toLowerCase()]
      if (!doer) return
      event.preventDefault()
      doer()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}

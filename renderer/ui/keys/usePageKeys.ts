import { useLayoutEffect, useRef } from 'react'
import { isBusyKey } from './isBusyKey.ts'

/**
 * Plain keys of a page, without Ctrl, Alt or Cmd; what floats over the page and fields keep theirs. `onKey` answers
 * whether it took the key. Heard with the first paint and not after it: a key pressed at first sight must not be lost.
 */
export function usePageKeys(onKey: (event: KeyboardEvent) => boolean): void {
  const latest = useRef(onKey)
  latest.current = onKey
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
        return
      if (!isBusyKey(event) && latest.current(event)) event.preventDefault()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}

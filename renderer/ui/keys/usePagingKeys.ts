import { useLayoutEffect, useRef } from 'react'
import { isBusyKey } from './isBusyKey.ts'

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 }

/**
 * J and K to the next and the previous record, Esc back to their list. Heard with the first paint and not after
 * it: a key pressed at first sight must not be lost.
 */
export function usePagingKeys(step: (by: 1 | -1) => void, back: () => void): void {
  const latest = useRef({ step, back })
  latest.current = { step, back }
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusyKey(event)) return
      const by = STEPS[event.key]
      if (by) latest.current.step(by)
      else if (event.key === 'Escape') latest.current.back()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}

import { useLayoutEffect, useRef } from 'react'
import { isLayerOpen } from '../../ui/keys/isBusyKey.ts'

/** What the keys of session mode do, wherever the keyboard is. */
export interface ModeKeys {
  next(): void
  previous(): void
  pause(): void
  end(): void
  room(): void
  panel(panel: 'captured' | 'parking' | 'people'): void
  /** On to the next part of the screen: the line, the block, what was captured. */
  region(by: 1 | -1): void
  /** A letter typed outside of a field belongs to the line. */
  line(): void
}

/** Page keys are those of a presenter's remote control too. */
export function useModeKeys(keys: ModeKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isLayerOpen()) return
      if (!take(event, latest.current)) return
      event.preventDefault()
      event.stopPropagation()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}

function take(event: KeyboardEvent, keys: ModeKeys): boolean {
  const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event
  const mod = ctrlKey || metaKey
  const element = target instanceof HTMLElement ? target : undefined
  const inProse = element?.isContentEditable || element instanceof HTMLTextAreaElement
  if (mod && shiftKey && key === 'Enter') keys.end()
  else if (mod || altKey) return false
  else if (key === 'PageDown' && !inProse) keys.next()
  else if (key === 'PageUp' && !inProse) keys.previous()
  else if (key === 'F2') keys.panel('captured')
  else if (key === 'F3') keys.panel('parking')
  else if (key === 'F4') keys.panel('people')
  else if (key === 'F6') keys.region(shiftKey ? -1 : 1)
  else if (key === 'F8') keys.pause()
  else if (key === 'F9') keys.room()
  else {
    // The letter itself lands in the line, which has the focus by then.
    if (key.length === 1 && key !== ' ' && !element?.closest('input, textarea, select, [contenteditable]'))
      keys.line()
    return false
  }
  return true
}

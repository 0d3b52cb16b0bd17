import { useEffect } from 'react'
import { useBoot } from '../state/boot.ts'
import { isLayerOpen } from '../ui/keys/isBusyKey.ts'
import { hereOf } from './commands/here.ts'
import { runCommand } from './commands/registry.ts'
import { keyCommand } from './keyCommand.ts'
import { isTyping } from './undoRedo.ts'

/** How long G waits for its second key, in ms. */
const PATIENCE = 1_200

/** Keys that work on every page. A dialog keeps the keys to itself, but for undo of typing. */
export function useKeyboard(): void {
  useEffect(() => {
    let pressedG = Number.NEGATIVE_INFINITY
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isLayerOpen()) return
      const typing = isTyping(event.target)
      const afterG = event.timeStamp - pressedG < PATIENCE
      const id = keyCommand(event, { typing, afterG, here: hereOf(location.hash) })
      pressedG =
        event.key === 'g' && !typing && !event.ctrlKey && !event.metaKey ? event.timeStamp : -PATIENCE
      if (id === undefined || useBoot.getState().boot.kind !== 'ready') return
      event.preventDefault()
      runCommand(id)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}

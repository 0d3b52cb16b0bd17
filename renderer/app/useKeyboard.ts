import { useEffect } from 'react'
import { useBoot } from '../state/boot.ts'
import { isLayerOpen } from '../ui/keys/isBusyKey.ts'
import type { AppCommand } from './commands/command.ts'
import { hereOf } from './commands/here.ts'
import { COMMANDS, runCommand } from './commands/registry.ts'
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
      if (id === undefined) return
      if (!isTaken(COMMANDS[id])) return
      event.preventDefault()
      runCommand(id)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}

/** A store that is still opening takes what needs none of it; one that failed or was lost has the window. */
function isTaken({ beforeOpen }: AppCommand): boolean {
  const { kind } = useBoot.getState().boot
  return kind === 'ready' || (kind === 'opening' && beforeOpen === true)
}

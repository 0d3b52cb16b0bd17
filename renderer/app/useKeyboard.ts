import { useLayoutEffect } from 'react'
import { isLayerOpen } from '../ui/keys/isBusyKey.ts'
import { hereOf } from './commands/here.ts'
import { isTaken, runCommand } from './commands/registry.ts'
import { keyCommand } from './keyCommand.ts'
import { isTyping } from './undoRedo.ts'

/** How long G waits for its second key, in ms. */
const PATIENCE = 2_000

/** Keys that work on every page. What floats over it keeps the keys to itself, but for undo of typing. */
export function useKeyboard(): void {
  useLayoutEffect(() => {
    let pressedG = Number.NEGATIVE_INFINITY
    let afterG: KeyboardEvent | undefined
    // What follows G is heard before the list or card the keyboard is on, where D may mean `done`.
    const onSequence = (event: KeyboardEvent) => {
      if (event.isComposing) return
      const follows = event.timeStamp - pressedG < PATIENCE
      const plain = !event.ctrlKey && !event.metaKey && !isTyping(event.target)
      pressedG = event.key === 'g' && plain ? event.timeStamp : Number.NEGATIVE_INFINITY
      afterG = follows ? event : undefined
      if (follows && take(event, true)) event.stopPropagation()
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event === afterG) return
      take(event, false)
    }
    addEventListener('keydown', onSequence, true)
    addEventListener('keydown', onKeyDown)
    return () => {
      removeEventListener('keydown', onSequence, true)
      removeEventListener('keydown', onKeyDown)
    }
  }, [])
}

/** Does what a key asks for; answers whether it asked for something that can be done now. */
function take(event: KeyboardEvent, afterG: boolean): boolean {
  const id = keyCommand(event, { typing: isTyping(event.target), afterG, here: hereOf(location.hash) })
  if (id === undefined || !isTaken(id) || isLayerOpen()) return false
  event.preventDefault()
  runCommand(id)
  return true
}

import type { Here } from './commands/here.ts'
import { COMMAND_IDS, COMMANDS, type CommandId, canRun } from './commands/registry.ts'

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

interface Situation {
  /** A text field has the focus, so plain letters and undo are its own. */
  readonly typing: boolean
  /** G was pressed just before. */
  readonly afterG: boolean
  readonly here: Here
}

/** The command a key asks for. */
export function keyCommand(pressed: Pressed, { typing, afterG, here }: Situation): CommandId | undefined {
  if (pressed.altKey) return undefined
  return commandOf(afterG ? `g ${written(pressed)}` : written(pressed), here, typing)
}

/** The key to show beside a command: one that would run it here. */
export function keyShown(id: CommandId, here: Here): string | undefined {
  const { keys, menuKey } = COMMANDS[id]
  return keys?.find(each => commandOf(each, here, false) === id) ?? menuKey
}

/** Keys of the page on screen come before those of everywhere. */
function commandOf(keys: string, here: Here, typing: boolean): CommandId | undefined {
  const meant = COMMAND_IDS.filter(id => {
    const { keys: own, keysOn = here.page, whileTyping = false } = COMMANDS[id]
    return own?.includes(keys) && isIn(keysOn, here.page) && (whileTyping || !typing) && canRun(id, here)
  })
  return meant.find(id => COMMANDS[id].keysOn !== undefined) ?? meant[0]
}

/** As commands write their keys. Shift is part of a sign such as `?`, and named with letters only. */
function written({ key, ctrlKey, metaKey, shiftKey }: Pressed): string {
  const low = key.toLowerCase()
  const letter = low !== key.toUpperCase()
  return [ctrlKey || metaKey ? 'mod' : '', shiftKey && letter ? 'shift' : '', low].filter(Boolean).join('+')
}

/** The page itself, or one of the pages beside it: `/rules/automation` is in `/rules`. */
const isIn = (place: string, page: string): boolean => page === place || page.startsWith(`${place}/`)

import type { CommandId } from './commands.ts'

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const AFTER_G: Readonly<Record<string, CommandId>> = {
  t: 'go.today',
  p: 'go.partners',
  d: 'go.deals',
  i: 'go.insights',
  s: 'go.settings',
  h: 'go.history',
  r: 'reminders.focus',
}

/**
 * The command a key asks for. typing: a text field has the focus, so plain letters and undo are its own.
 * afterG: G was pressed just before.
 */
export function keyCommand(pressed: Pressed, typing: boolean, afterG: boolean): CommandId | undefined {
  const key = pressed.key.toLowerCase()
  if (pressed.altKey) return undefined
  if (pressed.ctrlKey || pressed.metaKey) {
    if (key === 'k') return 'search.focus'
    if (typing) return undefined
    if (key === 'z') return pressed.shiftKey ? 'edit.redo' : 'edit.undo'
    if (key === 'y' && !pressed.shiftKey) return 'edit.redo'
    return undefined
  }
  if (typing) return undefined
  if (key === '?') return 'help.shortcuts'
  if (pressed.shiftKey) return undefined
  if (afterG) return AFTER_G[key]
  if (key === 'n') return 'record.new'
  if (key === '/') return 'search.focus'
  return undefined
}

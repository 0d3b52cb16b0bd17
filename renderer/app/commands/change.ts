import { isTyping, redoLatest, undoLatest } from '../undoRedo.ts'
import type { AppCommand } from './command.ts'
import type { Here } from './here.ts'

/** Undo of typing while a text field is being typed into, of the book otherwise. */
const typingOr =
  (native: 'undo' | 'redo', ours: () => Promise<void>) =>
  ({ inPalette }: Here): void => {
    if (!inPalette && isTyping(document.activeElement)) document.execCommand(native)
    else void ours()
  }

/** Back and forth over what was done. */
export const CHANGE_COMMANDS = {
  'edit.undo': {
    title: 'Undo the last change',
    section: 'Change',
    also: 'take back revert',
    keys: ['mod+z'],
    menuKey: 'mod+z',
    run: typingOr('undo', undoLatest),
  },
  'edit.redo': {
    title: 'Redo',
    section: 'Change',
    also: 'again',
    keys: ['mod+shift+z', 'mod+y'],
    menuKey: 'mod+shift+z',
    run: typingOr('redo', redoLatest),
  },
} satisfies Readonly<Record<string, AppCommand>>

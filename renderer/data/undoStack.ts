import {
  afterDone,
  afterDrop,
  afterRedo,
  afterUndo,
  EMPTY_STACK,
  type UndoStack,
} from '@shared/domain/journal/undoStack.ts'
import { db } from './db.ts'

/** What can be undone and redone is kept in the store, so it survives a restart. */

const KEY = 'undo'

export async function readUndoStack(): Promise<UndoStack> {
  const row = await db.meta.get(KEY)
  return (row?.value as UndoStack | undefined) ?? EMPTY_STACK
}

const change =
  (rule: (stack: UndoStack, intent: string) => UndoStack) =>
  async (intent: string): Promise<void> => {
    const before = await readUndoStack()
    const value = rule(before, intent)
    if (value !== before) await db.meta.put({ key: KEY, value })
  }

export const pushDone = change(afterDone)
export const moveToRedo = change(afterUndo)
export const moveToUndo = change(afterRedo)
/** Forgets an intent that was taken back before it was finished. */
export const dropIntent = change(afterDrop)

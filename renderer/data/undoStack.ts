import {
  afterDone,
  afterDrop,
  afterRedo,
  afterUndo,
  EMPTY_STACK,
  type UndoStack,
} from '@shared/domain/journal/undoStack.ts'
import { db, type MetaRow } from './db.ts'

/** What can be undone and redone is kept in the store, so it survives a restart. */

export const UNDO_KEY = 'undo'

/** What an intent makes of the stack. */
export type StackMove = (stack: UndoStack) => UndoStack

const move =
  (rule: (stack: UndoStack, intent: string) => UndoStack) =>
  (intent: string): StackMove =>
  stack =>
    rule(stack, intent)

export const done = move(afterDone)
export const undone = move(afterUndo)
export const redone = move(afterRedo)
/** Forgets an intent that was taken back before it was finished. */
export const dropped = move(afterDrop)

export const readUndoStack = async (): Promise<UndoStack> => stackOf(await db.meta.get(UNDO_KEY))

export async function moveStack(rule: StackMove): Promise<void> {
  await db.meta.bulkPut(stackAfter(await db.meta.get(UNDO_KEY), rule))
}

/** The row to be written, none where the stack stays as it is. */
export function stackAfter(row: MetaRow | undefined, rule: StackMove): MetaRow[] {
  const before = stackOf(row)
  const value = rule(before)
  return value === before ? [] : [{ key: UNDO_KEY, value }]
}

const stackOf = (row: MetaRow | undefined): UndoStack => (row?.value as UndoStack | undefined) ?? EMPTY_STACK

import type { JournalEntry } from './schema.ts'

/** What can be undone and redone: intents, the latest last. */
export interface UndoStack {
  readonly undo: readonly string[]
  readonly redo: readonly string[]
}

export const EMPTY_STACK: UndoStack = { undo: [], redo: [] }
const DEPTH = 200

/** A new intent was done: it can be undone, and what was undone before cannot be redone any more. */
export const afterDone = (stack: UndoStack, intent: string): UndoStack =>
  stack.undo.at(-1) === intent ? stack : { undo: [...stack.undo, intent].slice(-DEPTH), redo: [] }

export const afterUndo = ({ undo, redo }: UndoStack, intent: string): UndoStack => ({
  undo: undo.filter(done => done !== intent),
  redo: [...redo, intent],
})

export const afterRedo = ({ undo, redo }: UndoStack, intent: string): UndoStack => ({
  undo: [...undo, intent].slice(-DEPTH),
  redo: redo.filter(undone => undone !== intent),
})

/** An intent that was taken back before it was finished is forgotten. */
export const afterDrop = ({ undo, redo }: UndoStack, intent: string): UndoStack => ({
  undo: undo.filter(done => done !== intent),
  redo,
})

/** The stack after an entry of the journal, as the commit that wrote the entry left it. */
export function afterEntry(
  stack: UndoStack,
  { command, intent, undoes, redoes }: Pick<JournalEntry, 'command' | 'intent' | 'undoes' | 'redoes'>,
): UndoStack {
  if (redoes !== undefined) return afterRedo(stack, redoes)
  if (undoes === undefined) return afterDone(stack, intent)
  return command === 'rollback' ? afterDrop(stack, undoes) : afterUndo(stack, undoes)
}

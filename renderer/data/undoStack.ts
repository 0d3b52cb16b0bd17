import { db } from './db.ts'

/** What can be undone and redone: intents, the latest last. Kept in the store, so it survives a restart. */
export interface UndoStack {
  readonly undo: readonly string[]
  readonly redo: readonly string[]
}

const KEY = 'undo'
const DEPTH = 200

export async function readUndoStack(): Promise<UndoStack> {
  const row = await db.meta.get(KEY)
  return (row?.value as UndoStack | undefined) ?? { undo: [], redo: [] }
}

const write = (value: UndoStack) => db.meta.put({ key: KEY, value })

/** A new intent was done: it can be undone, and what was undone before cannot be redone any more. */
export async function pushDone(intent: string): Promise<void> {
  const { undo } = await readUndoStack()
  if (undo.at(-1) === intent) return
  await write({ undo: [...undo, intent].slice(-DEPTH), redo: [] })
}

export async function moveToRedo(intent: string): Promise<void> {
  const { undo, redo } = await readUndoStack()
  await write({
    undo: undo.filter(done => done !== intent),
    redo: [...redo, intent],
  })
}

export async function moveToUndo(intent: string): Promise<void> {
  const { undo, redo } = await readUndoStack()
  await write({
    undo: [...undo, intent].slice(-DEPTH),
    redo: redo.filter(undone => undone !== intent),
  })
}

/** Forgets an intent that was taken back before it was finished. */
export async function dropIntent(intent: string): Promise<void> {
  const { undo, redo } = await readUndoStack()
  await write({ undo: undo.filter(done => done !== intent), redo })
}

import { err, type Result } from '@shared/lib/result.ts'
import { type Undone, type UndoProgress, undo } from './undo.ts'
import { readUndoStack } from './undoStack.ts'

/**
 * Takes back one change a message offered to take back, while it is the latest; never another one that
 * was made meanwhile. Errors: `not-last`, and those of the undo.
 */
export async function undoIntent(intent: string, onProgress?: UndoProgress): Promise<Result<Undone>> {
  if ((await readUndoStack()).undo.at(-1) === intent) return undo(onProgress)
  return err(
    'not-last',
    'Something else was changed since. Undo that first (Edit ▸ Undo): undo goes backwards, one change at a time.',
  )
}

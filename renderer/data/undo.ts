import { type Change, inverseOf } from '@shared/domain/journal/schema.ts'
import { err, ok, type Result } from '@shared/lib/result.ts'
import { applyChanges, StaleRowError } from './applyChanges.ts'
import { newIntent } from './context.ts'
import { db } from './db.ts'
import { appendEntry, changesOfIntent } from './journal.ts'
import { dropped, readUndoStack, redone, undone } from './undoStack.ts'
import { actorOf, currentWorkspace } from './workspace.ts'

export interface Undone {
  readonly intent: string
  /** What was undone or redone, in the user's words. */
  readonly label: string
}

export type UndoProgress = (done: number, of: number) => void

/** Rows written at a time; between the steps the progress is told. */
const STEP = 5_000

/** Takes back the latest intent, however many transactions it took, in one transaction. */
export const undo = (onProgress?: UndoProgress): Promise<Result<Undone>> =>
  step('undo', async () => (await readUndoStack()).undo.at(-1), onProgress)

/** Does the latest undone intent again. */
export const redo = (onProgress?: UndoProgress): Promise<Result<Undone>> =>
  step('redo', async () => (await readUndoStack()).redo.at(-1), onProgress)

/** Takes back an intent that was not finished (cancelled, or cut off by a crash); it cannot be redone. */
export const rollBack = (intent: string, onProgress?: UndoProgress): Promise<Result<Undone>> =>
  step('rollback', async () => intent, onProgress)

async function step(
  way: 'undo' | 'redo' | 'rollback',
  pick: () => Promise<string | undefined>,
  onProgress?: UndoProgress,
): Promise<Result<Undone>> {
  try {
    return await db.transaction('rw', db.writable, async () => {
      const intent = await pick()
      if (intent === undefined)
        return err('nothing', way === 'redo' ? 'Nothing to redo.' : 'Nothing to undo.')
      const made = await changesOfIntent(intent)
      const changes = way === 'redo' ? made : made.reverse().map(inverseOf)
      for (let at = 0; at < changes.length; at += STEP) {
        await applyChanges(changes.slice(at, at + STEP))
        onProgress?.(Math.min(at + STEP, changes.length), changes.length)
      }
      const label = (await db.journal.where('intent').equals(intent).first())?.label ?? ''
      await note(way, intent, label, changes)
      return ok({ intent, label })
    })
  } catch (error) {
    if (error instanceof StaleRowError)
      return err('stale', 'This cannot be undone: a record in it was changed since. Nothing was changed.')
    throw error
  }
}

async function note(
  way: 'undo' | 'redo' | 'rollback',
  intent: string,
  label: string,
  changes: readonly Change[],
): Promise<void> {
  const words = {
    undo: 'Undo',
    redo: 'Redo',
    rollback: 'Take back unfinished',
  }[way]
  await appendEntry(
    {
      intent: newIntent(),
      command: way,
      label: `${words}: ${label}`,
      at: new Date().toISOString(),
      actor: actorOf(await currentWorkspace()),
      ...(way === 'redo' ? { redoes: intent } : { undoes: intent }),
    },
    changes,
    MOVES[way](intent),
  )
}

const MOVES = { undo: undone, redo: redone, rollback: dropped }

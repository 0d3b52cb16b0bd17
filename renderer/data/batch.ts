import type { Change } from '@shared/domain/journal/schema.ts'
import { applyChanges } from './applyChanges.ts'
import { newIntent } from './context.ts'
import { db } from './db.ts'
import { appendEntry } from './journal.ts'
import { rollBack, type UndoProgress } from './undo.ts'
import { done, moveStack } from './undoStack.ts'

/** One intent written in several transactions, for imports too large for one. */
export interface Batch {
  readonly intent: string
  /** Writes one chunk: its rows and its journal entry in one transaction. */
  append(changes: readonly Change[]): Promise<void>
  /** The intent is whole: from now on it can be undone as one. */
  finish(): Promise<void>
  /** Takes back everything appended so far. */
  rollBack(onProgress?: UndoProgress): Promise<void>
}

/** Where the intent of an unfinished batch stands in `meta`. */
export const OPEN_INTENT = 'openIntent'

/**
 * Opens a batch. Until it is finished its intent stands in `meta`, so that a start after a crash takes
 * back the half that was written (see `open.ts`).
 */
export async function openBatch(about: {
  readonly command: string
  readonly label: string
  readonly actor: string
}): Promise<Batch> {
  const intent = newIntent()
  await db.meta.put({ key: OPEN_INTENT, value: intent })
  return {
    intent,
    append: changes =>
      db.transaction('rw', db.writable, async () => {
        await applyChanges(changes)
        await appendEntry({ ...about, intent, at: new Date().toISOString() }, changes)
      }),
    finish: () =>
      db.transaction('rw', db.writable, async () => {
        if ((await db.journal.where('intent').equals(intent).count()) > 0) await moveStack(done(intent))
        await db.meta.delete(OPEN_INTENT)
      }),
    rollBack: async onProgress => {
      await takeBack(intent, onProgress)
    },
  }
}

/** Takes back an intent a crash cut off, if there is one. Answers its label. */
export async function takeBackUnfinished(): Promise<string | undefined> {
  const open = (await db.meta.get(OPEN_INTENT))?.value as string | undefined
  if (open === undefined) return undefined
  return takeBack(open)
}

async function takeBack(intent: string, onProgress?: UndoProgress): Promise<string | undefined> {
  const written = await db.journal.where('intent').equals(intent).count()
  let label: string | undefined
  if (written > 0) {
    const answer = await rollBack(intent, onProgress)
    if (!answer.ok) throw new Error(answer.error.message)
    label = answer.value.label
  }
  await db.meta.delete(OPEN_INTENT)
  return label
}

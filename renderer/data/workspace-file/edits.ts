import type { JournalChanges, JournalEntry } from '@shared/domain/journal/schema.ts'
import { createEditTrail, type Edit } from '@shared/domain/workspace-file/merge/editTrail.ts'
import { takeMoment } from './moment.ts'
import type { OpenedFile } from './open.ts'
import { breathe } from './progress.ts'

type LastEdit = (id: string, fields: readonly string[]) => Edit | undefined

export interface EditsOf {
  readonly mine: LastEdit
  readonly theirs: LastEdit
}

/** Who changed the records last, field by field, on both sides; read from the two histories. */
export async function followEdits(
  file: OpenedFile,
  ids: ReadonlySet<string>,
  signal?: AbortSignal,
): Promise<EditsOf> {
  if (ids.size === 0) return { mine: () => undefined, theirs: () => undefined }
  const moment = await takeMoment()
  const mine = await lastEdits(ids, moment.journal(), moment.journalChanges(), signal)
  const theirs = await lastEdits(
    ids,
    file.rows('journal') as unknown as Iterable<readonly JournalEntry[]>,
    file.rows('journalChanges') as unknown as Iterable<readonly JournalChanges[]>,
    signal,
  )
  return { mine, theirs }
}

type Runs<T> = AsyncIterable<readonly T[]> | Iterable<readonly T[]>

async function lastEdits(
  ids: ReadonlySet<string>,
  entries: Runs<JournalEntry>,
  changes: Runs<JournalChanges>,
  signal: AbortSignal | undefined,
): Promise<LastEdit> {
  const trail = createEditTrail(ids)
  const all: JournalEntry[] = []
  for await (const run of entries) all.push(...run)
  let next = 0
  for await (const run of changes) {
    for (const { seq, changes: made } of run) {
      // Entries of undo and redo carry no changes of their own.
      for (; (all[next]?.seq ?? seq) < seq; next++) trail.add(all[next] as JournalEntry, [])
      const entry = all[next]
      if (entry?.seq !== seq) continue
      trail.add(entry, made)
      next += 1
    }
    await breathe(signal)
  }
  for (; next < all.length; next++) trail.add(all[next] as JournalEntry, [])
  return trail.lastEdit
}

import { type Change, inverseOf, type JournalEntry } from '@shared/domain/journal/schema.ts'
import { afterEntry, EMPTY_STACK, type UndoStack } from '@shared/domain/journal/undoStack.ts'
import type { TandemDatabase } from '../db.ts'
import { toStored } from '../stored.ts'
import type { LoggedEntry } from './changeLines.ts'

/** A line of the log does not fit on the store it is replayed on. */
export class ReplayError extends Error {
  constructor(
    /** Which line, from 0. */
    readonly line: number,
  ) {
    super('A line of the change log does not fit the snapshot it follows.')
  }
}

/**
 * Does again what the lines of a change log say, in order, with their journal entries and what undo knows of
 * them. Runs inside the caller's transaction over every writable table. Throws ReplayError, which takes the
 * transaction back, when a row is not what a line says it was.
 */
export async function replayLines(database: TandemDatabase, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return
  let stack = ((await database.meta.get('undo'))?.value as UndoStack | undefined) ?? EMPTY_STACK
  for (const [at, line] of lines.entries()) {
    const { entry, changes } = JSON.parse(line) as LoggedEntry
    for (const change of changes ?? (await changesNamedBy(database, entry)))
      if (!(await applyOne(database, change))) throw new ReplayError(at)
    await database.journal.add(entry)
    if (changes) await database.journalChanges.add({ seq: entry.seq, changes })
    stack = afterEntry(stack, entry)
  }
  await database.meta.put({ key: 'undo', value: stack })
}

async function changesNamedBy(database: TandemDatabase, entry: JournalEntry): Promise<readonly Change[]> {
  const named = entry.undoes ?? entry.redoes
  if (named === undefined) return []
  const seqs = await database.journal.where('intent').equals(named).primaryKeys()
  const payloads = await database.journalChanges.bulkGet(seqs.sort((a, b) => a - b))
  const made = payloads.flatMap(payload => payload?.changes ?? [])
  return entry.undoes === undefined ? made : made.reverse().map(inverseOf)
}

/** Answers whether the row was what the change says it was; if not, nothing is written. */
async function applyOne(database: TandemDatabase, { table, id, before, after }: Change): Promise<boolean> {
  const rows = database.table(table)
  const current = (await rows.get(id)) as { updatedAt: string } | undefined
  if (current?.updatedAt !== before?.updatedAt) return false
  if (after) await rows.put(toStored(table, after))
  else await rows.delete(id)
  return true
}

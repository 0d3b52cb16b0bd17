import type { Change, JournalEntry } from '@shared/domain/journal/schema.ts'
import { OPEN_INTENT } from '../batch.ts'
import { db } from '../db.ts'
import { readIdentity } from './identity.ts'

/** An entry of more rows than this is kept by a snapshot instead of a line of the log. */
const LARGE = 500
const LINES = 200

export interface LoggedEntry {
  readonly entry: JournalEntry
  /** Absent for an undo or redo: its changes are those of the intent it names. */
  readonly changes?: readonly Change[]
}

export interface ChangeLines {
  readonly lines: readonly { readonly prev: number; readonly seq: number; readonly text: string }[]
  /** The next entry is too large for the log. */
  readonly large: boolean
  /** Whose entries they are; undefined for a store that was replaced just now. */
  readonly storeId: string | undefined
}

/**
 * The entries after a position as lines of the change log, up to one that is too large. Those of an import that is
 * still being written wait for its end: half of it must never come back.
 */
export const changeLinesAfter = (position: number): Promise<ChangeLines> =>
  db.transaction('r', [db.journal, db.journalChanges, db.meta], async () => {
    const storeId = (await readIdentity(db))?.id
    const open = (await db.meta.get(OPEN_INTENT))?.value
    const entries = await db.journal.where('seq').above(position).limit(LINES).toArray()
    const lines: { prev: number; seq: number; text: string }[] = []
    let prev = position
    for (const entry of entries) {
      if (entry.intent === open) break
      const repeats = entry.undoes !== undefined || entry.redoes !== undefined
      if (!repeats && entry.created + entry.updated + entry.deleted > LARGE)
        return { lines, large: true, storeId }
      const changes = repeats ? undefined : (await db.journalChanges.get(entry.seq))?.changes
      const logged: LoggedEntry = { entry, ...(changes && { changes }) }
      lines.push({ prev, seq: entry.seq, text: JSON.stringify(logged) })
      prev = entry.seq
    }
    return { lines, large: false, storeId }
  })

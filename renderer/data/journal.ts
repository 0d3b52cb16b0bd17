import type { Change, JournalEntry } from '@shared/domain/journal/schema.ts'
import { db } from './db.ts'

/** Above this many changes an entry names only the rows it replaced or deleted, to keep the index small. */
const SMALL_ENTRY = 200

export type NewEntry = Pick<
  JournalEntry,
  'intent' | 'command' | 'label' | 'at' | 'actor' | 'undoes' | 'redoes'
>

/**
 * Adds one entry inside the caller's transaction. An undo or redo keeps no payload of its own: its
 * changes are those of the intent it names.
 */
export async function appendEntry(entry: NewEntry, changes: readonly Change[]): Promise<number> {
  const small = changes.length <= SMALL_ENTRY
  const recordIds = changes.filter(change => small || change.before).map(change => change.id)
  const row: Omit<JournalEntry, 'seq'> = {
    ...entry,
    created: changes.filter(change => !change.before).length,
    updated: changes.filter(change => change.before && change.after).length,
    deleted: changes.filter(change => !change.after).length,
    tables: [...new Set(changes.map(change => change.table))],
    recordIds: [...new Set(recordIds)],
  }
  const seq = (await db.journal.add(row)) as number
  if (entry.undoes === undefined && entry.redoes === undefined)
    await db.journalChanges.add({ seq, changes: [...changes] })
  return seq
}

/** The changes an intent made, in the order they were made. */
export async function changesOfIntent(intent: string): Promise<Change[]> {
  const seqs = await db.journal.where('intent').equals(intent).primaryKeys()
  const payloads = await db.journalChanges.bulkGet(seqs.sort((a, b) => a - b))
  return payloads.flatMap(payload => payload?.changes ?? [])
}

/** The changes one entry stands for, an undo's or redo's included. */
export async function changesOfEntry(entry: JournalEntry): Promise<readonly Change[]> {
  const named = entry.undoes ?? entry.redoes
  if (named !== undefined) return changesOfIntent(named)
  return (await db.journalChanges.get(entry.seq))?.changes ?? []
}

/** The newest entries, newest first. */
export const recentEntries = (count: number): Promise<JournalEntry[]> =>
  db.journal.orderBy('seq').reverse().limit(count).toArray()

/** A record's own history, newest first: entries that name it, and the one that created it. */
export async function historyOf(id: string, createdIn: string): Promise<JournalEntry[]> {
  const named = await db.journal.where('recordIds').equals(id).toArray()
  const birth = await db.journal.where('intent').equals(createdIn).first()
  const bySeq = new Map([...named, ...(birth ? [birth] : [])].map(entry => [entry.seq, entry]))
  return [...bySeq.values()].sort((a, b) => b.seq - a.seq)
}

export async function lastSeq(): Promise<number> {
  // The row, not its key: a live query over primaryKeys() is never told of new rows (Dexie 4.4).
  return (await db.journal.orderBy('seq').last())?.seq ?? 0
}

/** Entries after a position, oldest first: what a derived value has to catch up with. */
export const entriesAfter = (seq: number): Promise<JournalEntry[]> =>
  db.journal.where('seq').above(seq).sortBy('seq')

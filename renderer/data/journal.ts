import { type Change, inverseOf, type JournalEntry } from '@shared/domain/journal/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import type { Instant } from '@shared/lib/calendarDate.ts'
import { db } from './db.ts'
import { TALLY_KEY, tallyAfter } from './safety/tally.ts'
import { type StackMove, stackAfter, UNDO_KEY } from './undoStack.ts'

/**
 * Above this many changes an entry names only the rows it replaced or deleted, to keep the index small: a
 * row's birth is found by its `createdIn`. A redo, and what came from another device, name all: those rows were born
 * elsewhere.
 */
const SMALL_ENTRY = 200

export type NewEntry = Pick<
  JournalEntry,
  'intent' | 'command' | 'label' | 'at' | 'actor' | 'undoes' | 'redoes' | 'from'
>

/**
 * Adds one entry inside the caller's transaction. An undo or redo keeps no payload of its own: its
 * changes are those of the intent it names. `move`: what becomes of the undo stack.
 */
export async function appendEntry(
  entry: NewEntry,
  changes: readonly Change[],
  move?: StackMove,
): Promise<number> {
  const all = changes.length <= SMALL_ENTRY || entry.redoes !== undefined || entry.from !== undefined
  const recordIds = changes.filter(change => all || change.before).map(change => change.id)
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
  const [tally, stack] = await db.meta.bulkGet([TALLY_KEY, UNDO_KEY])
  await db.meta.bulkPut([...tallyAfter(tally, changes), ...(move ? stackAfter(stack, move) : [])])
  return seq
}

/** The changes an intent made, in the order they were made. */
export async function changesOfIntent(intent: string): Promise<Change[]> {
  const payloads = await db.journalChanges.bulkGet(await seqsOfIntent(intent))
  return payloads.flatMap(payload => payload?.changes ?? [])
}

/** The changes one entry stands for, an undo's or redo's included. */
export async function changesOfEntry(entry: JournalEntry): Promise<readonly Change[]> {
  const named = entry.undoes ?? entry.redoes
  if (named !== undefined) return changesOfIntent(named)
  return (await db.journalChanges.get(entry.seq))?.changes ?? []
}

/** What an entry did to the rows, in the order it did it: of an undo the inverse changes, last first. */
export async function effectOfEntry(entry: JournalEntry): Promise<readonly Change[]> {
  const changes = await changesOfEntry(entry)
  return entry.undoes === undefined ? changes : [...changes].reverse().map(inverseOf)
}

/** The newest entries, newest first. */
export const recentEntries = (count: number): Promise<JournalEntry[]> =>
  db.journal.orderBy('seq').reverse().limit(count).toArray()

export async function lastSeq(): Promise<number> {
  // The row, not its key: a live query over primaryKeys() is never told of new rows (Dexie 4.4).
  return (await db.journal.orderBy('seq').last())?.seq ?? 0
}

/** Entries after a position, oldest first: what a derived value has to catch up with. */
export const entriesAfter = (seq: number): Promise<JournalEntry[]> =>
  db.journal.where('seq').above(seq).sortBy('seq')

/** A piece of the journal, newest first: at most `count` entries before a position. */
export const entriesBefore = (seq: number, count: number): Promise<JournalEntry[]> =>
  db.journal.where('seq').below(seq).reverse().limit(count).toArray()

export const entryAt = (seq: number): Promise<JournalEntry | undefined> => db.journal.get(seq)

/** The first changes of an entry and how many there are; an undo's or redo's are those it stands for. */
export async function firstChangesOf(
  entry: JournalEntry,
  count: number,
): Promise<{ readonly changes: readonly Change[]; readonly of: number }> {
  const named = entry.undoes ?? entry.redoes
  const of = entry.created + entry.updated + entry.deleted
  const seqs = named === undefined ? [entry.seq] : await seqsOfIntent(named)
  const changes: Change[] = []
  for (const seq of seqs) {
    if (changes.length >= count) break
    changes.push(...((await db.journalChanges.get(seq))?.changes ?? []))
  }
  const first = changes.slice(0, count)
  return { changes: entry.undoes === undefined ? first : first.map(inverseOf), of }
}

/**
 * Tells, whenever it is asked, whether an intent that was written at a position still stands: not taken back since,
 * or done again. What it has read of the journal it does not read again.
 */
export function standing(seq: number, intent: string): () => Promise<boolean> {
  let [at, stands] = [seq, true]
  return async () => {
    await db.journal
      .where('seq')
      .above(at)
      .each(entry => {
        at = entry.seq
        if (entry.undoes === intent) stands = false
        else if (entry.redoes === intent) stands = true
      })
    return stands
  }
}

async function seqsOfIntent(intent: string): Promise<number[]> {
  const seqs = await db.journal.where('intent').equals(intent).primaryKeys()
  return seqs.sort((a, b) => a - b)
}

/** Entries made at or after a moment that wrote rows of a table, oldest first; read backwards, so old ones cost nothing. */
export async function entriesSince(at: Instant, table: TableName): Promise<JournalEntry[]> {
  const found: JournalEntry[] = []
  await db.journal
    .orderBy('seq')
    .reverse()
    .until(entry => entry.at < at)
    .each(entry => {
      if (entry.tables.includes(table)) found.push(entry)
    })
  return found.reverse()
}

import { type RecordStep, rowAfter, stepOf } from '@shared/domain/history/steps.ts'
import type { JournalEntry } from '@shared/domain/journal/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import { db } from './db.ts'
import { getRow } from './rows.ts'

/**
 * Positions of all entries about a record, oldest first: those that name it, and the one that made it
 * (the first of an import, whose entries do not name the rows they made).
 */
export async function seqsOfRecord(id: string, createdIn: string | undefined): Promise<readonly number[]> {
  const named = await db.journal.where('recordIds').equals(id).primaryKeys()
  const birth = createdIn === undefined ? undefined : await birthOf(createdIn)
  return [...new Set([...named, ...(birth === undefined ? [] : [birth])])].sort((a, b) => a - b)
}

const birthOf = async (intent: string): Promise<number | undefined> => {
  const seqs = await db.journal.where('intent').equals(intent).primaryKeys()
  return seqs.length === 0 ? undefined : Math.min(...seqs)
}

/** Some entries by position, in that order. */
export async function entriesAt(seqs: readonly number[]): Promise<readonly JournalEntry[]> {
  const found = await db.journal.bulkGet([...seqs])
  return found.filter(entry => entry !== undefined)
}

/** What an entry did to a record. Chunk by chunk: an entry of an import may stand for many thousand rows. */
export async function stepOfRecord(entry: JournalEntry, id: string): Promise<RecordStep | undefined> {
  const named = entry.undoes ?? entry.redoes
  const seqs =
    named === undefined
      ? [entry.seq]
      : (await db.journal.where('intent').equals(named).primaryKeys()).sort((a, b) => a - b)
  const own = []
  for (const seq of seqs) {
    const payload = await db.journalChanges.get(seq)
    own.push(...(payload?.changes ?? []).filter(change => change.id === id))
  }
  return stepOf(entry, own, id)
}

/**
 * A record as it was right after the entry `seq`; undefined while it was not there. One entry is read: the
 * record's next one says what was before it.
 */
export async function rowAsOf<T extends TableName>(
  table: T,
  id: string,
  seq: number,
): Promise<TableRow<T> | undefined> {
  const present = await getRow(table, id)
  const named = await db.journal.where('recordIds').equals(id).primaryKeys()
  const next = named.sort((a, b) => a - b).find(at => at > seq)
  const entry = next === undefined ? undefined : await db.journal.get(next)
  const step = entry && (await stepOfRecord(entry, id))
  const row = rowAfter(present, step ? [step] : [], seq) as TableRow<T> | undefined
  if (!row) return undefined
  const birth = await birthOf(row.createdIn)
  return birth !== undefined && seq < birth ? undefined : row
}

/** The last of a record's entries at or before a moment; undefined when it was not made yet. */
export async function seqAtMoment(seqs: readonly number[], at: string): Promise<number | undefined> {
  let [from, to] = [0, seqs.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const entry = await db.journal.get(seqs[middle] ?? 0)
    if (entry && entry.at <= at) from = middle + 1
    else to = middle
  }
  return seqs[from - 1]
}

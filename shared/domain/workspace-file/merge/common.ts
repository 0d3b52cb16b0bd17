import type { JournalEntry } from '../../journal/schema.ts'

type Known = Pick<JournalEntry, 'seq' | 'intent' | 'at' | 'command'>

/** Whether two entries are one and the same: nobody else makes this intent at this place. */
export const isSameEntry = (a: Known, b: Known): boolean =>
  a.seq === b.seq && a.intent === b.intent && a.at === b.at && a.command === b.command

/**
 * The last entry two histories have in common, as they begin alike; 0 when they never had one. Only copies
 * of one workspace begin alike.
 */
export function lastCommon(mine: readonly Known[], theirs: readonly Known[]): number {
  let common = 0
  for (const [i, entry] of mine.entries()) {
    const other = theirs[i]
    if (!other || !isSameEntry(entry, other)) break
    common = entry.seq
  }
  return common
}

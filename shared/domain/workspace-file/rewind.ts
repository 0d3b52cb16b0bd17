import { type Change, inverseOf, type JournalEntry } from '../journal/schema.ts'
import type { TableName } from '../tableNames.ts'
import type { TableRow } from '../tables.ts'

type AnyRow = TableRow<TableName>

/** Rows as they were at an earlier moment: by table and id, `undefined` where there was none yet. */
export type Rewind = ReadonlyMap<TableName, ReadonlyMap<string, AnyRow | undefined>>

export interface Rewinding {
  readonly rows: Rewind
  /** Takes the changes made after the moment, oldest first: what a row was before its first one counts. */
  add(changes: readonly Change[]): void
}

export function createRewinding(): Rewinding {
  const rows = new Map<TableName, Map<string, AnyRow | undefined>>()
  return {
    rows,
    add(changes) {
      for (const { table, id, before } of changes) {
        const known = rows.get(table) ?? new Map<string, AnyRow | undefined>()
        if (!known.has(id)) known.set(id, before)
        rows.set(table, known)
      }
    },
  }
}

/** What an entry did, given the changes of the intent it made, took back or did again. */
export const changesInOrder = (
  entry: Pick<JournalEntry, 'undoes'>,
  made: readonly Change[],
): readonly Change[] => (entry.undoes === undefined ? made : [...made].reverse().map(inverseOf))

/**
 * A run of rows in the order of their ids as it was then: changed rows put back, newer ones left out, and
 * those deleted since set in again, if they belong between `after` and the run's last id (or the end).
 */
export function rewoundRun(
  run: readonly AnyRow[],
  rewound: ReadonlyMap<string, AnyRow | undefined> | undefined,
  after: string | undefined,
  isLast: boolean,
): readonly AnyRow[] {
  if (!rewound || rewound.size === 0) return run
  const rows = new Map<string, AnyRow>(run.map(row => [row.id, row]))
  const end = isLast ? undefined : run.at(-1)?.id
  for (const [id, before] of rewound) {
    if ((after !== undefined && id <= after) || (end !== undefined && id > end)) continue
    if (before) rows.set(id, before)
    else rows.delete(id)
  }
  return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

import type { JournalEntry } from '@shared/domain/journal/schema.ts'
import { inverseOf } from '@shared/domain/journal/schema.ts'
import { useEffect, useState } from 'react'
import { changesOfEntry } from '../../data/journal.ts'
import { diffsOf, type FieldDiff } from './viewModelDiff.ts'

const NONE: ReadonlyMap<number, readonly FieldDiff[]> = new Map()
/** A larger entry is an import or a bulk edit: reading all its changes for one record costs too much. */
const LARGEST = 2_000

/** Field by field what each entry did to a record, by the entry's number. */
export function useDiffs(
  entries: readonly JournalEntry[] | undefined,
  id: string,
): ReadonlyMap<number, readonly FieldDiff[]> {
  const [diffs, setDiffs] = useState(NONE)
  useEffect(() => {
    let current = true
    const telling = (entries ?? []).filter(entry => entry.updated > 0 && entry.updated <= LARGEST)
    void Promise.all(telling.map(async entry => [entry.seq, await diffsOfEntry(entry, id)] as const)).then(
      pairs => {
        if (current) setDiffs(new Map(pairs))
      },
    )
    return () => {
      current = false
    }
  }, [entries, id])
  return diffs
}

async function diffsOfEntry(entry: JournalEntry, id: string): Promise<readonly FieldDiff[]> {
  const changes = await changesOfEntry(entry)
  // An undo stands for the changes it took back, the other way round.
  return diffsOf(entry.undoes === undefined ? changes : changes.map(inverseOf), id)
}

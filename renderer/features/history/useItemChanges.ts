import { nameOfRow } from '@shared/domain/history/names.ts'
import type { Change, JournalEntry } from '@shared/domain/journal/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import { useEffect, useState } from 'react'
import { firstChangesOf } from '../../data/journal.ts'
import { recordNames } from '../../data/recordNames.ts'
import { diffsBetween, type FieldDiff, idsNamedBy } from './viewModelDiff.ts'
import type { HistoryItem } from './viewModelItems.ts'

/** One record an entry touched, in words. */
export interface ToldChange {
  readonly entry: JournalEntry
  readonly table: TableName
  readonly id: string
  readonly createdIn: string
  readonly name: string
  readonly kind: 'added' | 'changed' | 'deleted'
  readonly diffs: readonly FieldDiff[]
  /** Whether the record is in the book now. */
  readonly there: boolean
}

/** Records shown of one item; imports have thousands. */
const FIRST = 25

/** The first records an item touched, each with its fields before and after. */
export function useItemChanges(item: HistoryItem): readonly ToldChange[] | undefined {
  const [told, setTold] = useState<readonly ToldChange[]>()
  useEffect(() => {
    let current = true
    void tell(item.entries).then(changes => {
      if (current) setTold(changes)
    })
    return () => {
      current = false
    }
  }, [item])
  return told
}

async function tell(entries: readonly JournalEntry[]): Promise<readonly ToldChange[]> {
  const found: { readonly entry: JournalEntry; readonly change: Change }[] = []
  // Oldest first: what an import brought in its first chunk comes first.
  for (const entry of [...entries].reverse()) {
    if (found.length >= FIRST) break
    const { changes } = await firstChangesOf(entry, FIRST - found.length)
    found.push(...changes.map(change => ({ entry, change })))
  }
  const ids = found.flatMap(({ change: { table, id, before, after } }) => [
    id,
    ...(before && after ? idsNamedBy(table, before, after) : []),
  ])
  const names = await recordNames(ids)
  return found.flatMap(({ entry, change }) => {
    const { table, id, before, after } = change
    const row = after ?? before
    if (!row) return []
    return {
      entry,
      table,
      id,
      createdIn: row.createdIn,
      name: nameOfRow(table, row),
      kind: before ? (after ? ('changed' as const) : ('deleted' as const)) : ('added' as const),
      diffs: before && after ? diffsBetween(before, after, names) : [],
      there: names.get(id)?.there === true,
    }
  })
}

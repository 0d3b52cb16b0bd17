import { TABLE_NAMES, type TableName } from '@shared/domain/tables.ts'
import { useEffect, useState } from 'react'
import { countRows } from '../../data/rows.ts'
import { watchLastSeq } from '../../data/watch.ts'

export type Counts = Readonly<Record<TableName, number>>

/** Records per table, counted anew after every change. */
export function useCounts(): Counts | undefined {
  const [counts, setCounts] = useState<Counts | undefined>(undefined)
  const [fault, setFault] = useState<unknown>(undefined)
  useEffect(() => watchLastSeq(() => void countAll().then(setCounts).catch(setFault), setFault), [])
  if (fault !== undefined) throw fault
  return counts
}

async function countAll(): Promise<Counts> {
  const counts = await Promise.all(TABLE_NAMES.map(countRows))
  return Object.fromEntries(TABLE_NAMES.map((table, i) => [table, counts[i] ?? 0])) as Counts
}

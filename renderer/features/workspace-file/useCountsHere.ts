import { TABLE_NAMES } from '@shared/domain/tableNames.ts'
import { useEffect, useState } from 'react'
import { countRows } from '../../data/rows.ts'

/** Records here, by table; undefined until they are counted. */
export function useCountsHere(): Readonly<Record<string, number>> | undefined {
  const [counts, setCounts] = useState<Readonly<Record<string, number>> | undefined>(undefined)
  const [fault, setFault] = useState<unknown>(undefined)
  useEffect(() => {
    let current = true
    Promise.all(TABLE_NAMES.map(async table => [table, await countRows(table)] as const)).then(
      all => current && setCounts(Object.fromEntries(all)),
      error => current && setFault(error),
    )
    return () => {
      current = false
    }
  }, [])
  if (fault !== undefined) throw fault
  return counts
}

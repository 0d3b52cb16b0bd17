import type { TableName } from '@shared/domain/tables.ts'
import { useEffect, useState } from 'react'
import { getRows } from './rows.ts'

const NONE: ReadonlyMap<string, string> = new Map()

/** Names of records that others point at, by id. */
export function useNames(
  table: Extract<TableName, 'customers' | 'partners' | 'contacts' | 'deals' | 'products'>,
  ids: readonly string[],
): ReadonlyMap<string, string> {
  const [names, setNames] = useState(NONE)
  const wanted = [...new Set(ids)].sort().join('\n')
  useEffect(() => {
    let current = true
    const list = wanted === '' ? [] : wanted.split('\n')
    void getRows(table, list).then(rows => {
      if (current) setNames(new Map(rows.flatMap(row => (row ? [[row.id, row.name] as const] : []))))
    })
    return () => {
      current = false
    }
  }, [table, wanted])
  return names
}

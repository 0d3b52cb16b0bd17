import type { TableName } from '@shared/domain/tableNames.ts'
import { useEffect, useMemo, useState } from 'react'
import { getRows } from './rows.ts'

type Names = ReadonlyMap<string, string>

const NOTHING_READ: { readonly wanted: string; readonly names: Names } = { wanted: '', names: new Map() }

/** Names of records that others point at, by id. */
export function useNames(
  table: Extract<TableName, 'customers' | 'partners' | 'contacts' | 'deals' | 'products'>,
  ids: readonly string[],
): Names {
  const [read, setRead] = useState(NOTHING_READ)
  const wanted = [...new Set(ids)].sort().join('\n')
  useEffect(() => {
    let current = true
    const list = wanted === '' ? [] : wanted.split('\n')
    void getRows(table, list).then(rows => {
      if (current) setRead({ wanted, names: namesOf(rows) })
    })
    return () => {
      current = false
    }
  }, [table, wanted])
  return useMemo(
    () => (read.wanted === wanted ? read.names : awaited(wanted.split('\n'), read.names)),
    [read, wanted],
  )
}

const namesOf = (rows: readonly ({ id: string; name: string } | undefined)[]): Names =>
  new Map(rows.flatMap(row => (row ? [[row.id, row.name] as const] : [])))

/** What is not read yet has an empty name: it is not taken for a row that is gone. */
const awaited = (ids: readonly string[], known: Names): Names =>
  new Map([...ids.map(id => [id, ''] as const), ...known])

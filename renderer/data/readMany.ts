import type { Table } from 'dexie'

/** Fewer are read one by one. */
const FEW = 20
/** A range with more rows than so many for each that is wanted is not read whole. */
const SPARSE = 2

/**
 * Rows by their ids, in the order asked; undefined where there is none. Ids that lie close together are read as one
 * range: a request for each row is what costs.
 */
export async function readMany<T extends { readonly id: string }, I>(
  table: Table<T, string, I>,
  ids: readonly string[],
): Promise<(T | undefined)[]> {
  if (ids.length < FEW) return table.bulkGet([...ids])
  const sorted = [...ids].sort()
  const range = table.where(':id').between(sorted[0], sorted.at(-1), true, true)
  if ((await range.count()) > SPARSE * ids.length) return table.bulkGet([...ids])
  const found = new Map((await range.toArray()).map(row => [row.id, row] as const))
  return ids.map(id => found.get(id))
}

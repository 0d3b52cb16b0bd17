import { byName } from '@shared/lib/text.ts'
import type { BookRow } from './book.ts'

/** By name; namesakes by id, so that the order is the same on every start. */
const order = (a: BookRow, b: BookRow): number => byName(a.name, b.name) || (a.id < b.id ? -1 : 1)

/** The book's order. A list that sorts by something else keeps it among equals. */
export const inBookOrder = (rows: readonly BookRow[]): BookRow[] => [...rows].sort(order)

/** The rows of a book in its order after some were changed, added or removed. `rows` is in the book's order. */
export function patchedRows(
  rows: readonly BookRow[],
  changed: readonly BookRow[],
  removed: Iterable<string>,
): readonly BookRow[] {
  const gone = new Set([...removed, ...changed.map(row => row.id)])
  const next = inBookOrder(changed)
  const merged: BookRow[] = []
  let at = 0
  for (const row of rows) {
    if (gone.has(row.id)) continue
    for (let added = next[at]; added && order(added, row) < 0; added = next[++at]) merged.push(added)
    merged.push(row)
  }
  return [...merged, ...next.slice(at)]
}

import { byName } from '@shared/lib/text.ts'
import type { Sort, TableColumn } from './types.ts'

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : byName(String(a), String(b))

/**
 * The order of rows by one column as indexes. Unknown values stand last whichever way; equal ones keep
 * the order of the list, so sorting twice never shuffles.
 */
export function orderOf<R>(
  rows: readonly R[],
  column: Pick<TableColumn<R>, 'value'> | undefined,
  desc: boolean,
): Uint32Array {
  const order = new Uint32Array(rows.length)
  if (!column) return order.map((_, i) => i)
  const values = rows.map(row => column.value(row))
  const known: number[] = []
  const unknown: number[] = []
  values.forEach((value, i) => {
    if (value === undefined || Number.isNaN(value)) unknown.push(i)
    else known.push(i)
  })
  const way = desc ? -1 : 1
  // Indexes below point at known values only, by construction.
  known.sort((a, b) => way * compare(values[a] as string | number, values[b] as string | number) || a - b)
  order.set(known)
  order.set(unknown, known.length)
  return order
}

/** Orders per list and column, so that going back to a sort costs nothing. */
export class OrderCache<R> {
  #rows: readonly R[] | undefined
  readonly #orders = new Map<string, Uint32Array>()

  get(rows: readonly R[], columns: readonly TableColumn<R>[], sort: Sort): Uint32Array {
    if (rows !== this.#rows) {
      this.#orders.clear()
      this.#rows = rows
    }
    const key = `${sort.desc ? '-' : '+'}${sort.id}`
    let order = this.#orders.get(key)
    if (!order) {
      order = orderOf(
        rows,
        columns.find(column => column.id === sort.id),
        sort.desc,
      )
      this.#orders.set(key, order)
    }
    return order
  }
}

/** Rows in an order, those that match. */
export function rowsInOrder<R>(
  rows: readonly R[],
  order: Uint32Array,
  match: ((row: R) => boolean) | undefined,
): R[] {
  const shown: R[] = []
  for (const at of order) {
    const row = rows[at]
    if (row !== undefined && (!match || match(row))) shown.push(row)
  }
  return shown
}

import type { TableColumn } from './types.ts'

type Columns<R> = readonly TableColumn<R>[]

/** The remembered order, without columns that are gone, with new ones where they belong. */
export function orderFrom<R>(columns: Columns<R>, saved: readonly string[] = []): string[] {
  const ids = columns.map(column => column.id)
  const order = saved.filter(id => ids.includes(id))
  ids.forEach((id, i) => {
    if (!order.includes(id)) order.splice(Math.min(i, order.length), 0, id)
  })
  return order
}

/** One place up or down, never past a fixed column. */
export function moved<R>(order: readonly string[], id: string, by: number, columns: Columns<R>): string[] {
  const from = order.indexOf(id)
  const to = from + by
  const other = columns.find(column => column.id === order[to])
  if (from < 0 || !other || other.fixed) return [...order]
  const next = order.filter(each => each !== id)
  next.splice(to, 0, id)
  return next
}

/** The columns a view shows, in its order, then the hidden ones; fixed columns stay first. */
export function orderOfLook<R>(columns: Columns<R>, shown?: readonly string[]): string[] {
  const ids = columns.map(column => column.id)
  if (!shown) return ids
  const fixed = columns.filter(column => column.fixed).map(column => column.id)
  return [...new Set([...fixed, ...shown.filter(id => ids.includes(id)), ...ids])]
}

export function visibilityOfLook<R>(columns: Columns<R>, shown?: readonly string[]): Record<string, boolean> {
  if (!shown) return usualVisibility(columns)
  return Object.fromEntries(
    columns.filter(({ id, fixed }) => !fixed && !shown.includes(id)).map(({ id }) => [id, false]),
  )
}

export const usualVisibility = <R>(columns: Columns<R>): Record<string, boolean> =>
  Object.fromEntries(columns.filter(column => column.hidden).map(column => [column.id, false]))

export const isUsual = <R>(columns: Columns<R>, visibility: Readonly<Record<string, boolean>>): boolean =>
  columns.every(({ id, hidden }) => (visibility[id] !== false) === (hidden !== true))

/** True for the columns that are shown without a choice of one's own, in their order. */
export const isUsualLook = <R>(columns: Columns<R>, shown: readonly string[]): boolean =>
  columns
    .filter(column => !column.hidden)
    .map(column => column.id)
    .join() === shown.join()

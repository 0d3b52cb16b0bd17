import type { TableColumn } from './types.ts'

const TICK = 36

/** The grid tracks of every row, and the width under which the table scrolls sideways. */
export function templateOf<R>(columns: readonly TableColumn<R>[], ticks: boolean) {
  const widths = columns.map(column =>
    column.grow ? `minmax(${column.width}px, ${column.grow}fr)` : `${column.width}px`,
  )
  // Where nothing grows, the last free track takes the rest, so that rows reach the edge.
  if (!columns.some(column => column.grow)) widths.push('1fr')
  const least = columns.reduce((sum, column) => sum + column.width, ticks ? TICK : 0)
  return { template: [...(ticks ? [`${TICK}px`] : []), ...widths].join(' '), least }
}

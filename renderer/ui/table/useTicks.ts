import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'
import { useCallback, useRef } from 'react'
import type { TableColumn, TableSelection } from './types.ts'
import type { DataTableState } from './useDataTable.ts'

/** Ticking rows: one, a range from the last one, all that are shown. Ticks of hidden rows are kept. */
export function useTicks<R>(table: DataTableState<R>, selection: TableSelection | undefined, at: number) {
  const latest = useRef({ table, selection, at })
  latest.current = { table, selection, at }
  const from = useRef<number | undefined>(undefined)

  const toggle = useCallback((index: number) => {
    const { table, selection } = latest.current
    const row = table.shown[index]
    if (!selection || row === undefined) return
    const id = table.rowId(row)
    const next = new Set(selection.ids)
    if (!next.delete(id)) next.add(id)
    from.current = index
    selection.onChange(next)
  }, [])

  const extendTo = useCallback((index: number) => {
    const { table, selection, at } = latest.current
    if (!selection) return
    from.current ??= at
    const [low, high] = [Math.min(from.current, index), Math.max(from.current, index)]
    selection.onChange(new Set(table.shown.slice(low, high + 1).map(table.rowId)))
  }, [])

  const all = useCallback((on: boolean) => {
    const { table, selection } = latest.current
    selection?.onChange(new Set(on ? table.shown.map(table.rowId) : []))
  }, [])

  /** A plain move: the next range starts where the focus then is. */
  const rest = () => {
    from.current = undefined
  }

  const count = selection?.ids.size ?? 0
  const clear = () => {
    rest()
    selection?.onChange(new Set())
  }
  const state: boolean | 'mixed' = count === 0 ? false : count >= table.shown.length ? true : 'mixed'
  return { toggle, extendTo, rest, all, clear, count, state }
}

/** The rows in sight and always the focused one, so that assistive technology finds it. */
export function rangeWith(range: Range, at: number): number[] {
  const rows = defaultRangeExtractor(range)
  if (at >= range.count || rows.includes(at)) return rows
  return at < (rows[0] ?? 0) ? [at, ...rows] : [...rows, at]
}

const TICK = 36

export function templateOf<R>(columns: readonly TableColumn<R>[], ticks: boolean) {
  const widths = columns.map(column => (column.grow ? `minmax(${column.width}px, 1fr)` : `${column.width}px`))
  // Where nothing grows, the last free track takes the rest, so that rows reach the edge.
  if (!columns.some(column => column.grow)) widths.push('1fr')
  const least = columns.reduce((sum, column) => sum + column.width, ticks ? TICK : 0)
  return { template: [...(ticks ? [`${TICK}px`] : []), ...widths].join(' '), least }
}

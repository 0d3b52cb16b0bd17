import { useCallback, useRef } from 'react'
import type { TableSelection } from './types.ts'
import type { DrawnTable } from './useDataTable.ts'

/** Ticking rows by their lines: one, a group, a range from the last one, all. Ticks of hidden rows are kept. */
export function useTicks<R>(table: DrawnTable<R>, selection: TableSelection | undefined, at: number) {
  const latest = useRef({ table, selection, at })
  latest.current = { table, selection, at }
  const from = useRef<number | undefined>(undefined)

  const toggle = useCallback((line: number) => {
    const { table, selection } = latest.current
    const ids = idsOfLine(table, line)
    if (!selection || ids.length === 0) return
    const next = new Set(selection.ids)
    const on = !ids.every(id => next.has(id))
    for (const id of ids) {
      if (on) next.add(id)
      else next.delete(id)
    }
    from.current = line
    selection.onChange(next)
  }, [])

  const extendTo = useCallback((line: number) => {
    const { table, selection, at } = latest.current
    if (!selection) return
    from.current ??= at
    const [low, high] = [Math.min(from.current, line), Math.max(from.current, line)]
    const ids = new Set<string>()
    for (let each = low; each <= high; each++) {
      const found = table.lines.at(each)
      const id = found?.kind === 'row' ? idAt(table, found.row) : undefined
      if (id !== undefined) ids.add(id)
    }
    selection.onChange(ids)
  }, [])

  const all = useCallback((on: boolean) => {
    const { table, selection } = latest.current
    selection?.onChange(new Set(on ? idsBetween(table, 0, table.source.length) : []))
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
  const state: boolean | 'mixed' = count === 0 ? false : count >= table.source.length ? true : 'mixed'
  return { toggle, extendTo, rest, all, clear, count, state }
}

function idAt<R>({ source, rowId }: DrawnTable<R>, index: number): string | undefined {
  if (source.idAt) return source.idAt(index)
  const row = source.at(index)
  return row === undefined ? undefined : rowId(row)
}

function idsBetween<R>(table: DrawnTable<R>, from: number, to: number): string[] {
  const ids: string[] = []
  for (let index = from; index < to; index++) {
    const id = idAt(table, index)
    if (id !== undefined) ids.push(id)
  }
  return ids
}

/** The row of a line, or all rows of a group's heading. */
function idsOfLine<R>(table: DrawnTable<R>, line: number): string[] {
  const found = table.lines.at(line)
  if (!found) return []
  if (found.kind === 'row') return idsBetween(table, found.row, found.row + 1)
  return idsBetween(table, found.segment.from, found.segment.from + found.segment.count)
}

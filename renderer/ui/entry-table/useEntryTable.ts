import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Leave } from './CellEditor.tsx'
import type { RowActions } from './EntryRow.tsx'
import { nextWritable } from './moves.ts'
import type { At, EntryTableProps, Written } from './types.ts'

type Writing = 'replace' | 'edit'

interface Place {
  readonly at: At
  readonly writing: Writing | undefined
  /** Typed before the field was there. */
  readonly typed?: string
}

const opened = (at: At, typed: string): Place => ({
  at,
  writing: typed === '' ? 'edit' : 'replace',
  ...(typed !== '' && { typed }),
})

const START: Place = { at: { row: 0, column: 0 }, writing: undefined }

/** Where the keyboard is in a table, whether it writes there, and what its keys do. */
export function useEntryTable<Row>(props: EntryTableProps<Row>, grid: RefObject<HTMLElement | null>) {
  const [place, setPlace] = useState(START)
  const latest = useRef({ props, place })
  latest.current = { props, place }
  /** A row that was added and is to be written once it is there, and what was typed meanwhile. */
  const awaited = useRef<{ id?: string | undefined; typed: string }>(undefined)
  /** Whether the keyboard has been on the active cell: only then a click on it writes. */
  const wasHere = useRef(false)
  const { rows, rowId } = props

  // With the row's first paint: no key may come in between the letters kept for it and its field.
  useLayoutEffect(() => {
    const waiting = awaited.current
    const row = waiting?.id === undefined ? -1 : rows.findIndex(each => rowId(each) === waiting.id)
    if (waiting && row >= 0) {
      awaited.current = undefined
      const column = latest.current.props.columns.findIndex(({ edit }) => edit)
      return setPlace(opened({ row, column }, waiting.typed))
    }
    setPlace(before => {
      const last = Math.max(0, rows.length - 1)
      if (before.at.row <= last) return before
      return { ...before, at: { ...before.at, row: Math.min(before.at.row, last) } }
    })
  }, [rows, rowId])

  const does = useMemo(() => {
    const now = () => latest.current
    const rowAt = (at: At) => now().props.rows[at.row]
    const isWritable = (at: At): boolean => {
      const [row, edit] = [rowAt(at), now().props.columns[at.column]?.edit]
      return row !== undefined && edit !== undefined && edit.when?.(row) !== false
    }
    const focus = () => grid.current?.focus({ preventScroll: true })
    const goTo = (at: At) => {
      setPlace({ at, writing: undefined })
      focus()
    }
    const write = (at: At, writing: Writing): boolean => {
      if (!isWritable(at)) return false
      setPlace({ at, writing })
      return true
    }
    const add = (): boolean => {
      const { onAdd } = now().props
      if (!onAdd) return false
      const waiting: { id?: string | undefined; typed: string } = { typed: '' }
      awaited.current = waiting
      focus()
      void onAdd().then(id => {
        if (awaited.current !== waiting) return
        waiting.id = id
        const { rows: there, rowId: idOf, columns } = now().props
        const row = there.findIndex(each => idOf(each) === id)
        if (id !== undefined && row < 0) return
        awaited.current = undefined
        if (row >= 0)
          flushSync(() =>
            setPlace(opened({ row, column: columns.findIndex(({ edit }) => edit) }, waiting.typed)),
          )
      })
      return true
    }
    const commit = (written: Written | undefined, at: At) => {
      const [row, column] = [rowAt(at), now().props.columns[at.column]]
      if (!row || !column) return
      if (written && 'patch' in written) now().props.onCommit(row, written.patch, column.id)
      else now().props.onDrop(row, column.id)
    }
    const leave = (way: Leave, written: Written | undefined) => {
      const { at } = now().place
      const { rows: there, columns } = now().props
      commit(written, at)
      const stay: Place = { at, writing: undefined }
      if (way === 'add') {
        setPlace(stay)
        focus()
        add()
      } else if (way === 'next' || way === 'previous') {
        const to = nextWritable(at, way === 'next' ? 1 : -1, there.length, columns.length, isWritable)
        setPlace(to ? { at: to, writing: 'edit' } : stay)
        if (!to) focus()
        if (!to && way === 'next') add()
      } else if (way === 'down') {
        const row = Math.min(at.row + 1, there.length - 1)
        setPlace(row === at.row ? stay : { at: { ...at, row }, writing: undefined })
        focus()
      } else {
        setPlace(stay)
        if (way === 'drop') focus()
      }
    }
    const actions: RowActions = {
      onTyping(written) {
        const { at } = now().place
        const [row, column] = [rowAt(at), now().props.columns[at.column]]
        if (row && column)
          now().props.onTyping(row, 'patch' in written ? written.patch : undefined, column.id)
      },
      onLeave: leave,
    }
    const remove = (): boolean => {
      const row = rowAt(now().place.at)
      if (!row || !now().props.onDelete) return false
      now().props.onDelete?.(row)
      return true
    }
    const clear = (): boolean => {
      const { at } = now().place
      const [row, column] = [rowAt(at), now().props.columns[at.column]]
      if (!row || !column?.edit || !isWritable(at) || column.edit.start(row) === '') return true
      const written = column.edit.write('', row)
      if ('patch' in written) now().props.onCommit(row, written.patch, column.id)
      return true
    }
    const moveRow = (by: 1 | -1): boolean => {
      const { at } = now().place
      const row = rowAt(at)
      const to = at.row + by
      if (!row || !now().props.onMove || to < 0 || to >= now().props.rows.length) return true
      now().props.onMove?.(row, by)
      setPlace({ at: { ...at, row: to }, writing: undefined })
      return true
    }
    /** While a row is on its way its letters are kept for it. */
    const keepForNew = (key: string): boolean => {
      if (!awaited.current) return false
      if (key.length === 1) awaited.current.typed += key
      else if (key === 'Backspace') awaited.current.typed = awaited.current.typed.slice(0, -1)
      return true
    }
    return { keepForNew, goTo, write, add, remove, clear, moveRow, actions, wasHere }
  }, [grid])
  return { ...place, ...does }
}

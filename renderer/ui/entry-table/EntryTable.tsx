// biome-ignore-all lint/a11y/useSemanticElements: ARIA roles by hand; the HTML elements of these roles bring a layout of their own
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the cell it is on
import { Plus } from 'lucide-react'
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../button/Button.tsx'
import { cx } from '../cx.ts'
import { EntryChunk } from './EntryChunk.tsx'
import { cellId } from './EntryRow.tsx'
import css from './entryTable.module.css'
import { moved, writes } from './moves.ts'
import { tracksOf } from './tracks.ts'
import type { EntryTableProps } from './types.ts'
import { useEntryTable } from './useEntryTable.ts'

/** Rows that are laid out and painted together, and not at all while they are out of sight. */
const CHUNK = 20

/**
 * A table that is written like a spreadsheet. Arrows move, typing, Enter or F2 write a cell, Tab goes on while
 * writing, Ctrl+Enter adds a row, Delete takes one away, Alt with the arrows moves it. Tab outside of a cell leaves.
 */
export function EntryTable<Row>(props: EntryTableProps<Row>) {
  const { label, rows, columns, rowId, editable, addLabel, empty, bare, foot, onAdd } = props
  const grid = useRef<HTMLDivElement>(null)
  const table = useEntryTable(props, grid)
  const { at, writing } = table
  const [held, setHeld] = useState(false)
  const activeRow = rows[at.row]
  const activeColumn = columns[at.column]
  const activeId = activeRow && activeColumn && cellId(rowId(activeRow), activeColumn.id)
  const tracks = useMemo(() => tracksOf(columns), [columns])
  const chunks = useMemo(
    () =>
      Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, at) => ({
        from: at * CHUNK,
        rows: rows.slice(at * CHUNK, (at + 1) * CHUNK),
      })),
    [rows],
  )
  const least = columns.reduce((sum, { width }) => sum + width, 0)

  useEffect(() => {
    if (activeId && document.activeElement === grid.current)
      document.getElementById(activeId)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [activeId])

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== grid.current) return
    if (!event.ctrlKey && !event.metaKey && !event.altKey && table.keepForNew(event.key)) {
      event.stopPropagation()
      return event.preventDefault()
    }
    if (!handled(event)) return
    event.stopPropagation()
    if (!writes(event)) event.preventDefault()
  }

  /** Whether the table took the key. */
  const handled = (event: KeyboardEvent): boolean => {
    const { key } = event
    if (editable && event.altKey && (key === 'ArrowUp' || key === 'ArrowDown'))
      return table.moveRow(key === 'ArrowUp' ? -1 : 1)
    const to = event.altKey ? undefined : moved(at, event, rows.length, columns.length)
    if (to) {
      table.goTo(to)
      return true
    }
    if (!editable) return false
    if (key === 'Enter' && (event.ctrlKey || event.metaKey)) return table.add()
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    if (key === 'Enter' || key === 'F2') return table.write(at, 'edit')
    if (key === 'Escape') {
      grid.current?.blur()
      return true
    }
    if (key === 'Delete') return table.remove()
    if (key === 'Backspace') return table.clear()
    // Drawn at once: the letter of this key lands in the field that appears.
    return writes(event) && flushSync(() => table.write(at, 'replace'))
  }

  const placeOf = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null
    return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : undefined
  }
  const onClick = (event: MouseEvent) => {
    const to = placeOf(event)
    if (!to || (event.target instanceof Element && event.target.closest('a, input, textarea, select'))) return
    const again = to.row === at.row && to.column === at.column && table.wasHere.current
    table.wasHere.current = true
    if (again && editable) table.write(to, 'edit')
    else table.goTo(to)
  }

  return (
    <div className={css.frame}>
      <div
        ref={grid}
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-readonly={!editable}
        aria-activedescendant={activeId}
        tabIndex={0}
        className={css.grid}
        style={{ '--tracks': tracks, '--least': `${least}px` } as CSSProperties}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onScroll={({ currentTarget }) =>
          currentTarget.toggleAttribute('data-scrolled', currentTarget.scrollLeft !== 0)
        }
        onFocus={() => setHeld(true)}
        onBlur={event => {
          if (event.currentTarget.contains(event.relatedTarget)) return
          table.wasHere.current = false
          setHeld(false)
        }}
      >
        <div role="row" aria-rowindex={1} className={bare ? 'visually-hidden' : css.head}>
          {columns.map(column => (
            <div
              key={column.id}
              role="columnheader"
              title={column.definition}
              className={cx(css.headCell, column.align === 'end' && css.end)}
            >
              {column.header}
            </div>
          ))}
        </div>
        {chunks.map(({ from, rows: some }) => {
          const here = at.row >= from && at.row < from + some.length
          return (
            <EntryChunk
              key={from}
              from={from}
              rows={some}
              rowId={rowId}
              columns={columns}
              at={here ? at : undefined}
              held={here && held}
              writing={here ? writing : undefined}
              typed={here ? table.typed : undefined}
              actions={table.actions}
            />
          )
        })}
      </div>
      {rows.length === 0 && <p className={css.empty}>{empty}</p>}
      {foot}
      {editable && onAdd && (
        <div className={css.foot}>
          <Button variant="quiet" size="small" icon={<Plus aria-hidden />} onClick={() => table.add()}>
            {addLabel}
          </Button>
        </div>
      )}
    </div>
  )
}

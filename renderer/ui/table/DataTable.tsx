// biome-ignore-all lint/a11y/useSemanticElements: ARIA roles by hand; the HTML elements of these roles bring a layout of their own
import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, type ReactNode, useCallback, useEffect, useId, useRef } from 'react'
import { BodyRow } from './BodyRow.tsx'
import { HeaderRow } from './HeaderRow.tsx'
import { tableKey } from './keys.ts'
import css from './table.module.css'
import type { TableSelection } from './types.ts'
import type { DataTableState } from './useDataTable.ts'
import { useRowHeight } from './useRowHeight.ts'
import { rangeWith, templateOf, useTicks } from './useTicks.ts'

interface DataTableProps<R> {
  readonly table: DataTableState<R>
  readonly label: string
  /** The row the keyboard is on, by id; kept by the caller, so that it outlives the table. */
  readonly focused: string | undefined
  readonly selection?: TableSelection
  readonly initialOffset?: number
  readonly empty?: ReactNode
  onFocus(id: string): void
  onOpen?(row: R): void
  onPreview?(): void
  onMenu?(row: R, at: { x: number; y: number }): void
  onScroll?(offset: number): void
  /** Keys the table has no meaning for, with the focused row. */
  onKey?(event: React.KeyboardEvent, row: R): void
}

const HEADER = 32
const OVERSCAN = 10

/** A list of any length: only the rows in sight exist. An ARIA grid, moved through by keyboard. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { table, label, focused, selection, initialOffset, empty, onFocus, onOpen, onPreview } = props
  const { shown, visible, rowId } = table
  const scroller = useRef<HTMLDivElement>(null)
  const gridId = useId()
  const height = useRowHeight()
  const found = focused === undefined ? -1 : shown.findIndex(row => rowId(row) === focused)
  const at = Math.max(found, 0)
  const ticks = useTicks(table, selection, at)

  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    scrollPaddingStart: HEADER,
    initialOffset: initialOffset ?? 0,
    rangeExtractor: useCallback((range: Parameters<typeof rangeWith>[0]) => rangeWith(range, at), [at]),
  })
  // The rows' height is the user's choice; positions are measured anew when it changes.
  useEffect(() => {
    if (height > 0) virtual.measure()
  }, [height, virtual])

  // As many as can be drawn at once, so that a row coming in always finds the elements of one gone out.
  const slots = Math.ceil((virtual.scrollRect?.height ?? 0) / height) + 2 * OVERSCAN + 2

  const goTo = (index: number) => {
    const row = shown[index]
    if (row === undefined) return
    onFocus(rowId(row))
    virtual.scrollToIndex(index, { align: 'auto' })
  }

  const onKeyDown = (event: React.KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return
    const row = shown[at]
    if (row === undefined) return
    const page = Math.max(1, Math.floor((event.currentTarget.clientHeight - HEADER) / height) - 1)
    const key = tableKey(event, { at, count: shown.length, page })
    if (!key) return props.onKey?.(event, row)
    if (key.kind === 'none') {
      if (ticks.count === 0) return props.onKey?.(event, row)
      ticks.clear()
    } else if (key.kind === 'move') {
      if (key.extend) ticks.extendTo(key.to)
      else ticks.rest()
      goTo(key.to)
    } else if (key.kind === 'open') onOpen?.(row)
    else if (key.kind === 'all') ticks.all(true)
    else if (key.kind === 'preview' && onPreview) onPreview()
    else ticks.toggle(at)
    event.preventDefault()
    event.stopPropagation()
  }

  const indexOf = (event: MouseEvent): number | undefined => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null
    return element ? Number(element.dataset.index) : undefined
  }

  const onClick = (event: MouseEvent) => {
    const index = indexOf(event)
    if (index === undefined) return
    const onTick = event.target instanceof Element && event.target.closest('[data-tick]') !== null
    if (event.shiftKey) ticks.extendTo(index)
    else if (onTick || event.ctrlKey || event.metaKey) ticks.toggle(index)
    else ticks.rest()
    goTo(index)
  }

  const onContextMenu = (event: MouseEvent) => {
    const index = indexOf(event) ?? at
    const row = shown[index]
    if (!props.onMenu || row === undefined) return
    event.preventDefault()
    goTo(index)
    const byKeyboard = event.clientX === 0 && event.clientY === 0
    const box = document.getElementById(`${gridId}-${index}`)?.getBoundingClientRect()
    props.onMenu(
      row,
      byKeyboard && box ? { x: box.left + 48, y: box.bottom } : { x: event.clientX, y: event.clientY },
    )
  }

  const onScroll = props.onScroll
  const { template, least } = templateOf(visible, selection !== undefined)
  return (
    <div
      ref={scroller}
      id={gridId}
      role="grid"
      tabIndex={0}
      data-grid
      aria-label={label}
      aria-rowcount={shown.length + 1}
      aria-colcount={visible.length}
      aria-multiselectable={selection !== undefined}
      aria-activedescendant={shown.length > 0 ? `${gridId}-${at}` : undefined}
      className={css.table}
      style={{ '--columns': template, '--least': `${least}px` } as React.CSSProperties}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={event => {
        const row = shown[indexOf(event) ?? -1]
        if (row !== undefined) onOpen?.(row)
      }}
      onContextMenu={onContextMenu}
      onScroll={event => {
        const { dataset, scrollLeft, scrollTop } = event.currentTarget
        // Sticking costs every row something, so rows stick only when there is something to stick over.
        dataset.aside = String(scrollLeft > 0)
        onScroll?.(scrollTop)
      }}
    >
      <div role="rowgroup" className={css.head}>
        <HeaderRow
          columns={visible}
          sort={table.sort}
          ticked={selection && ticks.state}
          onSort={table.sortBy}
          onTick={ticks.all}
        />
      </div>
      <div role="rowgroup" className={css.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(item => {
          const row = shown[item.index]
          if (row === undefined) return null
          return (
            <BodyRow
              // Rows out of sight lend their elements to those coming in: cheaper than making new ones.
              key={item.index === at ? 'focused' : item.index % slots}
              row={row}
              index={item.index}
              id={`${gridId}-${item.index}`}
              start={item.start}
              columns={visible}
              focused={item.index === at}
              ticked={selection?.ids.has(rowId(row))}
            />
          )
        })}
      </div>
      {shown.length === 0 && <div className={css.empty}>{empty}</div>}
    </div>
  )
}

// biome-ignore-all lint/a11y/useSemanticElements: ARIA roles by hand; the HTML elements of these roles bring a layout of their own
import { type MouseEvent, type ReactNode, useId, useRef, useState } from 'react'
import { BodyRow } from './BodyRow.tsx'
import { GroupRow } from './GroupRow.tsx'
import { HeaderRow } from './HeaderRow.tsx'
import { tableKey } from './keys.ts'
import css from './table.module.css'
import { templateOf } from './tracks.ts'
import type { TableSelection } from './types.ts'
import type { DrawnTable } from './useDataTable.ts'
import { HEADER, useLineWindow } from './useLineWindow.ts'
import { useRowHeight } from './useRowHeight.ts'
import { useTicks } from './useTicks.ts'

interface DataTableProps<R> {
  readonly table: DrawnTable<R>
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

/** A list of any length: only the lines in sight exist. An ARIA grid, moved through by keyboard. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { table, label, focused, selection, empty, onFocus, onOpen, onPreview } = props
  const { source, lines, visible, rowId } = table
  const scroller = useRef<HTMLDivElement>(null)
  const gridId = useId()
  const height = useRowHeight()
  // A heading the keyboard is on; the caller only knows of rows.
  const [head, setHead] = useState<{ value: string; over: string | undefined }>()
  const onHead = head && head.over === focused ? lines.lineOfGroup(head.value) : -1
  const found = focused === undefined ? -1 : lines.lineOf(source.indexOf(focused))
  const at = Math.max(onHead >= 0 ? onHead : found, 0)
  const ticks = useTicks(table, selection, at)
  const [startAt] = useState(props.initialOffset ?? 0)
  const seen = useLineWindow({
    name: label,
    scroller,
    count: lines.length,
    height,
    at,
    initialOffset: startAt,
  })

  const rowAt = (line: number): R | undefined => {
    const there = lines.at(line)
    return there?.kind === 'row' ? source.at(there.row) : undefined
  }

  const goTo = (line: number) => {
    const there = lines.at(line)
    if (!there) return
    if (there.kind === 'group') setHead({ value: there.segment.value, over: focused })
    else {
      const row = source.at(there.row)
      if (row === undefined) return
      setHead(undefined)
      onFocus(rowId(row))
    }
    seen.scrollTo(line)
  }

  const fold = (line: number, on: boolean) => {
    const there = lines.at(lines.headOf(line))
    if (there?.kind !== 'group') return
    if (on) setHead({ value: there.segment.value, over: focused })
    table.fold(there.segment.value, on)
  }

  const onKeyDown = (event: React.KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return
    const there = lines.at(at)
    if (!there) return
    const row = rowAt(at)
    const rest = () => row !== undefined && props.onKey?.(event, row)
    const page = Math.max(1, Math.floor((event.currentTarget.clientHeight - HEADER) / height) - 1)
    const key = tableKey(event, { at, count: lines.length, page })
    if (!key) return rest()
    if (key.kind === 'none') {
      if (ticks.count === 0) return rest()
      ticks.clear()
    } else if (key.kind === 'fold' || key.kind === 'unfold') {
      if (!lines.grouped) return rest()
      if (there.kind === 'row') key.kind === 'fold' && goTo(lines.headOf(at))
      else if (key.kind === 'fold') fold(at, true)
      else if (there.folded) fold(at, false)
      else goTo(at + 1)
    } else if (key.kind === 'move') {
      if (key.extend) ticks.extendTo(key.to)
      else ticks.rest()
      goTo(key.to)
    } else if (key.kind === 'all') ticks.all(true)
    else if (there.kind === 'group' && (key.kind === 'open' || key.kind === 'preview'))
      fold(at, !there.folded)
    else if (key.kind === 'open') row !== undefined && onOpen?.(row)
    else if (key.kind === 'preview' && onPreview) onPreview()
    else ticks.toggle(at)
    event.preventDefault()
    event.stopPropagation()
  }

  const lineOf = (event: MouseEvent): number | undefined => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null
    return element ? Number(element.dataset.index) : undefined
  }

  const onClick = (event: MouseEvent) => {
    const line = lineOf(event)
    if (line === undefined) return
    const onTick = event.target instanceof Element && event.target.closest('[data-tick]') !== null
    const there = lines.at(line)
    if (event.shiftKey) ticks.extendTo(line)
    else if (onTick || event.ctrlKey || event.metaKey) ticks.toggle(line)
    else {
      ticks.rest()
      if (there?.kind === 'group') fold(line, !there.folded)
    }
    goTo(line)
  }

  const onContextMenu = (event: MouseEvent) => {
    const line = lineOf(event) ?? at
    const row = rowAt(line)
    if (!props.onMenu || row === undefined) return
    event.preventDefault()
    goTo(line)
    const byKeyboard = event.clientX === 0 && event.clientY === 0
    const box = document.getElementById(`${gridId}-${line}`)?.getBoundingClientRect()
    props.onMenu(
      row,
      byKeyboard && box ? { x: box.left + 48, y: box.bottom } : { x: event.clientX, y: event.clientY },
    )
  }

  const onScroll = props.onScroll
  const { template, least } = templateOf(visible, selection !== undefined)
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: grid and treegrid both take a label
    // biome-ignore lint/a11y/noStaticElementInteractions: it has a role, of two
    <div
      ref={scroller}
      id={gridId}
      role={lines.grouped ? 'treegrid' : 'grid'}
      tabIndex={0}
      data-grid
      aria-label={label}
      aria-rowcount={lines.length + 1}
      aria-colcount={visible.length}
      aria-multiselectable={selection !== undefined}
      aria-activedescendant={lines.length > 0 ? `${gridId}-${at}` : undefined}
      className={css.table}
      style={{ '--columns': template, '--least': `${least}px` } as React.CSSProperties}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={event => {
        const row = rowAt(lineOf(event) ?? -1)
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
      <div role="rowgroup" className={css.body} style={{ height: seen.height }}>
        {seen.items.map(({ index, start, slot }) => {
          const there = lines.at(index)
          const place = { index, id: `${gridId}-${index}`, start, columns: visible, focused: index === at }
          if (there?.kind === 'group')
            return (
              <GroupRow
                // Lines out of sight lend their elements to those coming in: cheaper than making new ones.
                key={`group ${slot}`}
                {...place}
                segment={there.segment}
                folded={there.folded}
                tickable={selection !== undefined}
              />
            )
          const row = there && source.at(there.row)
          if (row === undefined) return null
          return (
            <BodyRow
              key={slot}
              {...place}
              row={row}
              grouped={lines.grouped}
              ticked={selection?.ids.has(rowId(row))}
            />
          )
        })}
      </div>
      {lines.length === 0 && (
        // In a grid only rows and cells may stand, so its one row says that there is none.
        <div role="row" tabIndex={-1}>
          <div className={css.empty} role="gridcell" tabIndex={-1}>
            {empty}
          </div>
        </div>
      )}
    </div>
  )
}

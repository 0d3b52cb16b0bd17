// biome-ignore-all lint/a11y/useSemanticElements: ARIA roles by hand; the HTML elements of these roles bring a layout of their own
import { type KeyboardEvent, useState } from 'react'
import { cx } from '../cx.ts'
import { Checkbox } from '../forms/Checkbox.tsx'
import { Tooltip } from '../tooltip/Tooltip.tsx'
import css from './table.module.css'
import type { Sort, TableColumn } from './types.ts'

interface HeaderRowProps<R> {
  readonly columns: readonly TableColumn<R>[]
  readonly sort: Sort
  readonly ticked: boolean | 'mixed' | undefined
  onSort(id: string): void
  onTick(all: boolean): void
}

/** The sticky header: one tab stop, arrows go from column to column, Enter or Space sorts. */
export function HeaderRow<R>({ columns, sort, ticked, onSort, onTick }: HeaderRowProps<R>) {
  const [stop, setStop] = useState(0)
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(columns.length - 1, stop + by))
    setStop(next)
    event.currentTarget.querySelectorAll<HTMLElement>('[data-sort]')[next]?.focus()
  }
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its buttons are what takes the focus
    <div role="row" aria-rowindex={1} className={css.header} onKeyDown={onKeyDown}>
      {ticked !== undefined && (
        // biome-ignore lint/a11y/useFocusableInteractive: the box inside takes the focus
        <div role="columnheader" className={css.tick} aria-label="Select">
          <Checkbox label="Select all" hideLabel checked={ticked} onChange={onTick} />
        </div>
      )}
      {columns.map((column, i) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the button inside takes the focus
        <div
          key={column.id}
          role="columnheader"
          aria-colindex={i + 1}
          aria-sort={sort.id === column.id ? (sort.desc ? 'descending' : 'ascending') : 'none'}
          className={cx(css.headCell, column.align === 'end' && css.end, column.fixed && css.stuck)}
        >
          <Tooltip text={column.definition ?? `Sort by ${column.header}`}>
            <button
              type="button"
              data-sort
              tabIndex={i === stop ? 0 : -1}
              className={css.sort}
              onClick={() => {
                setStop(i)
                onSort(column.id)
              }}
            >
              {column.header}
              {sort.id === column.id && <span aria-hidden>{sort.desc ? ' ↓' : ' ↑'}</span>}
            </button>
          </Tooltip>
        </div>
      ))}
    </div>
  )
}

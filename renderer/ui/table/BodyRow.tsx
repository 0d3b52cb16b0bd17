// biome-ignore-all lint/a11y/useSemanticElements: ARIA roles by hand; the HTML elements of these roles bring a layout of their own
import { memo } from 'react'
import { cx } from '../cx.ts'
import css from './table.module.css'
import type { TableColumn } from './types.ts'

interface BodyRowProps<R> {
  readonly row: R
  readonly index: number
  readonly id: string
  readonly start: number
  readonly columns: readonly TableColumn<R>[]
  readonly focused: boolean
  /** In a grouped list rows stand under a heading. */
  readonly grouped: boolean
  /** Undefined where rows cannot be ticked. */
  readonly ticked: boolean | undefined
}

/** One row: plain elements only, drawn again only when something of it changed. */
function PlainRow<R>({ row, index, id, start, columns, focused, grouped, ticked }: BodyRowProps<R>) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names this row (aria-activedescendant)
    <div
      role="row"
      id={id}
      data-index={index}
      aria-rowindex={index + 2}
      aria-level={grouped ? 2 : undefined}
      aria-selected={ticked}
      className={cx(css.row, focused && css.focused, ticked && css.ticked)}
      style={{ top: start }}
    >
      {ticked !== undefined && (
        // biome-ignore lint/a11y/useFocusableInteractive: see the row; the grid takes its clicks
        <div role="gridcell" className={css.tick} data-tick aria-label="Select" />
      )}
      {columns.map((column, i) => (
        // biome-ignore lint/a11y/useFocusableInteractive: see the row
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={i + 1}
          title={column.title?.(row)}
          className={cx(css.cell, column.align === 'end' && css.end, column.fixed && css.stuck)}
        >
          {column.cell ? column.cell(row) : column.value(row)}
        </div>
      ))}
    </div>
  )
}

export const BodyRow = memo(PlainRow) as typeof PlainRow

// biome-ignore-all lint/a11y/useSemanticElements: ARIA roles by hand; the HTML elements of these roles bring a layout of their own
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the cell it is on
import { memo } from 'react'
import { cx } from '../cx.ts'
import { CellEditor, type Leave } from './CellEditor.tsx'
import css from './entryTable.module.css'
import type { EntryColumn, Written } from './types.ts'

export interface RowActions {
  onTyping(written: Written): void
  onLeave(way: Leave, written: Written | undefined): void
}

interface EntryRowProps<Row> {
  readonly row: Row
  readonly id: string
  readonly index: number
  readonly columns: readonly EntryColumn<Row>[]
  /** The cell of this row the keyboard is on; -1: none. */
  readonly active: number
  /** The keyboard is in the table: its cell has the ring. Told here, as a rule of styles would look through all rows. */
  readonly held: boolean
  readonly writing: 'replace' | 'edit' | undefined
  /** Typed before the field was there. */
  readonly typed: string | undefined
  readonly actions: RowActions
}

/** One row; it draws again only when it, or the keyboard's place in it, changes. */
export const EntryRow = memo(function EntryRow<Row>(props: EntryRowProps<Row>) {
  const { row, id, index, columns, active, held, writing, typed, actions } = props
  return (
    <div role="row" aria-rowindex={index + 2} className={css.row} data-active={active >= 0 || undefined}>
      {columns.map((column, at) => {
        const isActive = at === active
        return (
          <div
            key={column.id}
            id={cellId(id, column.id)}
            role="gridcell"
            aria-colindex={at + 1}
            aria-selected={isActive}
            aria-readonly={column.edit === undefined || column.edit.when?.(row) === false}
            data-row={index}
            data-column={at}
            className={cx(css.cell, column.align === 'end' && css.end, isActive && held && css.active)}
          >
            {isActive && writing && column.edit ? (
              <CellEditor
                label={column.header}
                edit={column.edit}
                row={row}
                replace={writing === 'replace'}
                typed={typed}
                onTyping={actions.onTyping}
                onLeave={actions.onLeave}
              />
            ) : (
              <span dir="auto" className={css.words}>
                {column.text(row)}
              </span>
            )}
          </div>
        )
      })}
    </div>
  )
}) as <Row>(props: EntryRowProps<Row>) => React.JSX.Element

export const cellId = (rowId: string, columnId: string): string =>
  `cell-${rowId}-${columnId}`.replace(/\s/g, '')

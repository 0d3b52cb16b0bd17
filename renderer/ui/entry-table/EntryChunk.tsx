// biome-ignore-all lint/a11y/useSemanticElements: ARIA roles by hand; the HTML elements of these roles bring a layout of their own
import { type CSSProperties, memo } from 'react'
import { EntryRow, type RowActions } from './EntryRow.tsx'
import css from './entryTable.module.css'
import type { At, EntryColumn } from './types.ts'

interface EntryChunkProps<Row> {
  readonly from: number
  readonly rows: readonly Row[]
  rowId(row: Row): string
  readonly columns: readonly EntryColumn<Row>[]
  /** Where the keyboard is, where it is among these rows. */
  readonly at: At | undefined
  readonly held: boolean
  readonly writing: 'replace' | 'edit' | undefined
  readonly typed: string | undefined
  readonly actions: RowActions
}

/** Some rows that are drawn together; those the keyboard is not in are left alone when it moves. */
export const EntryChunk = memo(function EntryChunk<Row>(props: EntryChunkProps<Row>) {
  const { from, rows, rowId, columns, at, held, writing, typed, actions } = props
  return (
    <div role="rowgroup" className={css.chunk} style={{ '--rows': rows.length } as CSSProperties}>
      {rows.map((row, within) => {
        const index = from + within
        const here = index === at?.row
        return (
          <EntryRow
            key={rowId(row)}
            id={rowId(row)}
            row={row}
            index={index}
            columns={columns}
            active={here ? at.column : -1}
            held={here && held}
            writing={here ? writing : undefined}
            typed={here ? typed : undefined}
            actions={actions}
          />
        )
      })}
    </div>
  )
}) as <Row>(props: EntryChunkProps<Row>) => React.JSX.Element

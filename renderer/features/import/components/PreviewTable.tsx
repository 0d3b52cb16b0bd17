// biome-ignore-all lint/a11y/useSemanticElements: rows of a virtual table are placed, which table elements cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the scrolling region takes the keys, not its cells
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: a scrolling region has to be in reach of the keyboard

import type { PreviewRow } from '@shared/domain/import/engine.ts'
import { isCalendarDate } from '@shared/lib/calendarDate.ts'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { formatDate } from '../../../ui/format/dates.ts'
import { type PreviewColumn, problemsOf } from '../viewModelPreview.ts'
import { count, MATCHED_BY, OUTCOME_WORDS } from '../viewModelWords.ts'
import css from './preview.module.css'

interface PreviewTableProps {
  readonly rows: readonly PreviewRow[]
  readonly columns: readonly PreviewColumn[]
}

const ROW = 32

/** The rows as they will be stored; only those in sight are in the page. */
export function PreviewTable({ rows, columns }: PreviewTableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  })
  const told = rows.some(row => row.match !== undefined || problemsOf(row) !== '')
  const grid = { gridTemplateColumns: `64px ${told ? 300 : 90}px repeat(${columns.length}, 170px)` }
  return (
    <div
      ref={scroller}
      className={css.table}
      role="table"
      aria-label="Preview"
      aria-rowcount={rows.length}
      tabIndex={0}
    >
      <div className={css.head} role="row" style={grid}>
        <span role="columnheader">Row</span>
        <span role="columnheader">Becomes</span>
        {columns.map(column => (
          <span key={column.field} role="columnheader" data-figure={column.figure || undefined}>
            {column.label}
          </span>
        ))}
      </div>
      <div className={css.space} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(item => {
          const row = rows[item.index]
          return (
            row && (
              <div
                key={item.key}
                role="row"
                aria-rowindex={item.index + 1}
                className={css.row}
                data-outcome={row.outcome}
                style={{ ...grid, transform: `translateY(${item.start}px)` }}
              >
                <span role="cell" className={css.line}>
                  {count(row.line)}
                </span>
                <Outcome row={row} />
                {columns.map(column => (
                  <Cell key={column.field} row={row} column={column} />
                ))}
              </div>
            )
          )
        })}
      </div>
      {rows.length === 0 && <p className={css.none}>No such rows.</p>}
    </div>
  )
}

function Outcome({ row }: { row: PreviewRow }) {
  const problem = problemsOf(row)
  const match = row.match && `${row.match.name}, ${MATCHED_BY[row.match.by]}`
  return (
    <span role="cell" className={css.outcome} title={problem || match} dir="auto">
      <b>{OUTCOME_WORDS[row.outcome]}</b>
      {(problem || match) && <span className={problem ? css.why : css.match}>{problem || match}</span>}
    </span>
  )
}

function Cell({ row, column }: { row: PreviewRow; column: PreviewColumn }) {
  const cell = row.cells.find(one => one.field === column.field)
  return (
    <span
      role="cell"
      dir="auto"
      data-state={cell?.state ?? 'empty'}
      data-figure={column.figure || undefined}
      title={cell?.problem ?? cell?.text}
    >
      {cell?.state === 'problem' && <i aria-hidden>! </i>}
      {cell && shown(cell.text, column)}
    </span>
  )
}

/** A date as everywhere on screen; everything else as the check wrote it. */
const shown = (text: string, { date }: PreviewColumn): string =>
  date && isCalendarDate(text) ? formatDate(text) : text

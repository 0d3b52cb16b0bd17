// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid

import type { SheetShape } from '@shared/domain/import/engine.ts'
import type { KeyboardEvent } from 'react'
import { counted } from '../viewModelWords.ts'
import css from './sheet.module.css'

interface FirstRowsProps {
  readonly shape: SheetShape
  /** Zero-based row; -1: the table has no header. */
  onHeader(row: number): void
}

/** The top of the sheet; a click or the arrow keys say which row holds the names of the columns. */
export function FirstRows({ shape, onHeader }: FirstRowsProps) {
  const { firstRows, headerRow, dataRows } = shape
  const columns = firstRows.reduce((most, row) => Math.max(most, row.length), 0)
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowUp: headerRow - 1, ArrowDown: headerRow + 1, Home: 0 }[event.key]
    if (to === undefined || to < -1 || to >= firstRows.length) return
    event.preventDefault()
    onHeader(to)
  }
  return (
    <div className={css.rows}>
      <div className={css.legend}>
        Row with the names of the columns
        <span className={css.hint}>
          {headerRow < 0 ? 'none: the columns are numbered' : `row ${headerRow + 1}`},{' '}
          {counted(dataRows, 'row')} under it. Click another row, or use ↑ ↓.
        </span>
      </div>
      <div className={css.scroll}>
        <table role="grid" aria-label="First rows of the sheet" className={css.grid} onKeyDown={onKeyDown}>
          <tbody>
            <tr
              aria-selected={headerRow < 0}
              tabIndex={headerRow < 0 ? 0 : -1}
              className={css.none}
              onClick={() => onHeader(-1)}
            >
              <th scope="row" />
              <td colSpan={Math.max(1, columns)}>This table has no row of names</td>
            </tr>
            {firstRows.map((row, i) => (
              <tr
                key={i}
                ref={i === headerRow ? keepFocus : undefined}
                aria-selected={i === headerRow}
                data-under={i > headerRow || undefined}
                tabIndex={i === headerRow ? 0 : -1}
                onClick={() => onHeader(i)}
              >
                <th scope="row">{i + 1}</th>
                {Array.from({ length: columns }, (_, c) => (
                  <td key={c} dir="auto">
                    {row[c] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

/** Focus follows the header while it is moved by keys, and only then. */
function keepFocus(row: HTMLTableRowElement | null): void {
  if (row?.parentElement?.contains(document.activeElement)) row.focus()
}

// biome-ignore-all lint/a11y/useSemanticElements: ARIA roles by hand; the HTML elements of these roles bring a layout of their own
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names this row (aria-activedescendant)
import { ChevronRight } from 'lucide-react'
import { memo } from 'react'
import { cx } from '../cx.ts'
import { formatCount } from '../format/numbers.ts'
import css from './table.module.css'
import type { Segment, TableColumn } from './types.ts'

interface GroupRowProps<R> {
  readonly segment: Segment
  readonly folded: boolean
  readonly index: number
  readonly id: string
  readonly start: number
  readonly columns: readonly TableColumn<R>[]
  readonly focused: boolean
  readonly tickable: boolean
}

/** The heading of a group: its name, how many rows it has, and sums under their columns. */
function PlainGroupRow<R>({
  segment,
  folded,
  index,
  id,
  start,
  columns,
  focused,
  tickable,
}: GroupRowProps<R>) {
  const [first, ...others] = columns
  if (!first) return null
  return (
    <div
      role="row"
      id={id}
      data-index={index}
      data-group={segment.value}
      aria-rowindex={index + 2}
      aria-level={1}
      aria-expanded={!folded}
      className={cx(css.row, css.groupRow, focused && css.focused)}
      style={{ top: start }}
    >
      {tickable && <div role="gridcell" className={css.tick} data-tick aria-label="Select group" />}
      <div role="gridcell" aria-colindex={1} className={cx(css.cell, css.groupName, css.stuck)}>
        <ChevronRight aria-hidden className={css.chevron} />
        <span className={css.groupLabel} dir="auto">
          {segment.label}
        </span>
        <span className={css.groupCount}>{formatCount(segment.count)}</span>
      </div>
      {others.map((column, i) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={i + 2}
          className={cx(css.cell, column.align === 'end' && css.end)}
        >
          {segment.summary?.[column.id]}
        </div>
      ))}
    </div>
  )
}

export const GroupRow = memo(PlainGroupRow) as typeof PlainGroupRow

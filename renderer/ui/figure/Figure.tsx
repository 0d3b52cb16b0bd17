// biome-ignore-all lint/a11y/useSemanticElements: ARIA roles by hand; the HTML elements of these roles bring a layout of their own
import type { ReactNode } from 'react'
import { NOT_AVAILABLE } from '../format/numbers.ts'
import { Tooltip } from '../tooltip/Tooltip.tsx'
import css from './figure.module.css'

interface FigureProps {
  readonly label: string
  /** Undefined is n/a, which is not zero. */
  readonly value: ReactNode | undefined
  /** Window, population and source, in words; shown on hover and focus. */
  readonly definition: string
  /** Small words after the value: `of 47`. */
  readonly note?: ReactNode
}

/** One figure with its definition in reach. */
export function Figure({ label, value, definition, note }: FigureProps) {
  return (
    <Tooltip text={definition}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its definition must be in reach of the keyboard */}
      <div className={css.figure} tabIndex={0} role="group" aria-label={label}>
        <div className={css.label}>{label}</div>
        <div className={css.value} data-figure>
          {value ?? <span className={css.none}>{NOT_AVAILABLE}</span>}
          {note !== undefined && <span className={css.note}>{note}</span>}
        </div>
      </div>
    </Tooltip>
  )
}

/** Figures side by side in one frame, divided by lines. */
export function FigureGrid({ columns, children }: { columns: 2 | 3 | 4; children: ReactNode }) {
  return (
    <div className={css.grid} data-columns={columns}>
      {children}
    </div>
  )
}

import type { ReactNode } from 'react'
import { Tooltip } from '../../../ui/tooltip/Tooltip.tsx'
import css from '../plan.module.css'

interface DefinedProps {
  /** How the figure comes about. */
  readonly by: string
  readonly children: ReactNode
}

/** Words whose definition is in reach of pointer and keyboard. */
export function Defined({ by, children }: DefinedProps) {
  return (
    <Tooltip text={by}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its definition must be in reach of the keyboard */}
      <span className={css.defined} tabIndex={0}>
        {children}
      </span>
    </Tooltip>
  )
}

import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../button/IconButton.tsx'
import { formatCount } from '../format/numbers.ts'
import css from './selected.module.css'

interface SelectedProps {
  /** `deals` */
  readonly what: string
  readonly count: number
  onNone(): void
  readonly children: ReactNode
}

/** Floats over a list while rows are ticked: how many, what can be done with all of them, and none again. */
export function Selected({ what, count, onNone, children }: SelectedProps) {
  return (
    <div className={css.bar} role="toolbar" aria-label={`Selected ${what}`}>
      <span className={css.count} role="status">
        {formatCount(count)} selected
      </span>
      {children}
      <IconButton small label="Select none" kbd="esc" onClick={onNone}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}

import type { ReactNode } from 'react'
import { cx } from '../cx.ts'
import css from './badge.module.css'

export type Tone = 'neutral' | 'accent' | 'good' | 'watch' | 'bad'

interface BadgeProps {
  readonly tone?: Tone
  /** A sign beside the colour. */
  readonly mark?: string | undefined
  readonly children: ReactNode
}

/** A short word on a soft ground. For a state that needs its icon use StateChip. */
export function Badge({ tone = 'neutral', mark, children }: BadgeProps) {
  return (
    <span className={cx(css.badge, css[tone])}>
      {mark !== undefined && (
        <span className={css.mark} aria-hidden>
          {mark}
        </span>
      )}
      {children}
    </span>
  )
}

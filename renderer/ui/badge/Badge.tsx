import type { ReactNode } from 'react'
import { cx } from '../cx.ts'
import css from './badge.module.css'

export type Tone = 'neutral' | 'accent' | 'good' | 'watch' | 'bad'

/** A short word on a soft ground. For a state that needs its icon use StateChip. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={cx(css.badge, css[tone])}>{children}</span>
}

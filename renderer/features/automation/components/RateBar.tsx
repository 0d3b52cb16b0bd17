import type { AutomationRate } from '@shared/domain/automation/rate.ts'
import css from './rate.module.css'

interface RateBarProps {
  readonly label: string
  readonly rate: AutomationRate
  /** In percent; a tick across the bar. */
  readonly target?: number
}

/** A share of a hundred with its target as a tick; the words beside it say the same. Nothing known: a hatched ground. */
export function RateBar({ label, rate: { percent }, target }: RateBarProps) {
  return (
    <div
      className={css.bar}
      role="img"
      aria-label={`${label}: ${percent === undefined ? 'not available' : `${Math.floor(percent)}%`}`}
      data-unknown={percent === undefined}
      data-reached={percent !== undefined && target !== undefined && percent >= target}
    >
      {percent !== undefined && <span className={css.fill} style={{ width: `${percent}%` }} />}
      {target !== undefined && <span className={css.tick} style={{ insetInlineStart: `${target}%` }} />}
    </div>
  )
}

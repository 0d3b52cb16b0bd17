import { cx } from '../cx.ts'
import css from './badge.module.css'

export type HealthState = 'healthy' | 'watch' | 'at risk' | 'no data'

const LOOK = {
  healthy: { icon: '●', tone: 'good' },
  watch: { icon: '▲', tone: 'watch' },
  'at risk': { icon: '▼', tone: 'bad' },
  'no data': { icon: '○', tone: 'neutral' },
} as const

/** State in three channels: icon, word, colour. The score stands before the word when there is one. */
export function StateChip({ state, score }: { state: HealthState; score?: number | undefined }) {
  const { icon, tone } = LOOK[state]
  return (
    <span className={cx(css.badge, css.chip, css[tone])}>
      <span className={css.mark} aria-hidden>
        {icon}
      </span>
      {score === undefined ? state : `${Math.round(score)} ${state}`}
    </span>
  )
}

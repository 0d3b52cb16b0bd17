import type { Band } from '@shared/domain/scorecard/overall.ts'
import type { KpiState } from '@shared/domain/scorecard/scoreKpi.ts'
import { cx } from '../../../ui/cx.ts'
import styles from './scorecard.module.css'

const MARKS = {
  good: 'M2 5.2 4.2 7.4 8 2.8',
  watch: 'M5 1.6 9 8.4H1Z',
  bad: 'M5 8.4 9 1.6H1Z',
  none: 'M5 1.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 1 0 0-7Z',
} as const

const TONES: Readonly<Record<KpiState | Band, keyof typeof MARKS>> = {
  met: 'good',
  healthy: 'good',
  watch: 'watch',
  'below floor': 'bad',
  'at risk': 'bad',
  'no data': 'none',
}

/** A state by mark and word; colour only repeats them. */
export function StatePill({ state }: { readonly state: KpiState | Band }) {
  const tone = TONES[state]
  return (
    <span className={cx(styles.pill, styles[tone])}>
      <svg className={styles.mark} viewBox="0 0 10 10" aria-hidden="true">
        <path d={MARKS[tone]} />
      </svg>
      {state}
    </span>
  )
}

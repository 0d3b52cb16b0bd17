import type { Formats } from '@shared/domain/scorecard/formats.ts'
import type { MetricUnit } from '@shared/domain/scorecard/metrics.ts'
import styles from './scorecard.module.css'

/** From here on a column of a table has no room for every digit: 100 million units. */
const LONG = 10

/** An amount in whole units with its currency set small before it. */
export function Amount({
  minor,
  formats,
  short = false,
}: {
  readonly minor: number
  readonly formats: Formats
  readonly short?: boolean
}) {
  const whole = formats.amount(minor)
  const digits = short || whole.replace(/\D/g, '').length >= LONG ? formats.shortAmount(minor) : whole
  return (
    <span className={styles.amount}>
      <span className={styles.currency}>{formats.currencySign}</span>
      {digits}
    </span>
  )
}

/** A KPI's figure in its own unit; a dash with words for readers when there is none. */
export function Figure({
  unit,
  value,
  formats,
  none = '–',
}: {
  readonly unit: MetricUnit
  readonly value: number | undefined
  readonly formats: Formats
  readonly none?: string
}) {
  if (value === undefined) return <span className={styles.none}>{none}</span>
  if (unit === 'money') return <Amount minor={Math.round(value)} formats={formats} />
  return <>{formats.figure(unit, value)}</>
}

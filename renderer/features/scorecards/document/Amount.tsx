import type { Formats } from '@shared/domain/scorecard/formats.ts'
import type { MetricUnit } from '@shared/domain/scorecard/metrics.ts'
import styles from './scorecard.module.css'

/** Digits that a column of a KPI table has room for, and those of a wider one. */
const NARROW = 7
const WIDE = 8

/** A sign like AED is too wide to stand in every cell: the column's head or a note says it once. */
const saidOnce = ({ currencySign }: Formats): boolean => currencySign.length > 2

/** A column's name with the currency, where its cells leave it out. */
export const withSign = (name: string, formats: Formats): string =>
  saidOnce(formats) ? `${name}, ${formats.currency}` : name

/** The same for a table whose columns mix units. */
export const moneyNote = (formats: Formats): string =>
  saidOnce(formats) ? `Money in ${formats.currency}. ` : ''

/** An amount in whole units with its currency set small before it. */
export function Amount({
  minor,
  formats,
  short = false,
  inTable = false,
  room = WIDE,
}: {
  readonly minor: number
  readonly formats: Formats
  readonly short?: boolean
  readonly inTable?: boolean
  /** Digits that fit; a longer amount is shortened (57.8M). */
  readonly room?: number
}) {
  const whole = formats.amount(minor)
  const digits = short || whole.replace(/\D/g, '').length > room ? formats.shortAmount(minor) : whole
  return (
    <span className={styles.amount}>
      {!(inTable && saidOnce(formats)) && <span className={styles.currency}>{formats.currencySign}</span>}
      {digits}
    </span>
  )
}

/** A KPI's figure in a table, in its own unit; a dash when there is none. */
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
  if (unit === 'money') return <Amount minor={Math.round(value)} formats={formats} inTable room={NARROW} />
  return <>{formats.figure(unit, value)}</>
}

import { cx } from '../cx.ts'
import { moneyParts, NOT_AVAILABLE } from '../format/numbers.ts'
import css from './money.module.css'

interface MoneyProps {
  /** Minor units; undefined is n/a, which is not zero. */
  readonly minor: number | undefined
  readonly currency: string
  readonly style?: 'whole' | 'compact' | 'exact'
  readonly strong?: boolean
}

/** An amount with its currency set small. */
export function Money({ minor, currency, style = 'whole', strong }: MoneyProps) {
  if (minor === undefined) return <span className={css.none}>{NOT_AVAILABLE}</span>
  const parts = moneyParts({ minor, currency }, style)
  const sign = <span className={parts.after ? css.after : css.before}>{parts.currency}</span>
  return (
    <span className={cx(css.money, strong && css.strong)} data-figure>
      {!parts.after && sign}
      {parts.amount}
      {parts.after && sign}
    </span>
  )
}

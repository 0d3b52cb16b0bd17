import type { ReactNode } from 'react'
import css from './parts.module.css'

export interface Card {
  readonly label: string
  /** Undefined: n/a. */
  readonly value: ReactNode | undefined
  readonly below: ReactNode
}

/** Four figures side by side. */
export function FigureCards({ cards }: { readonly cards: readonly Card[] }) {
  return (
    <dl className={css.cards}>
      {cards.map(({ label, value, below }) => (
        <div key={label} className={css.card}>
          <dt>{label}</dt>
          <dd>
            <div className={css.big}>{value ?? <span className={css.none}>n/a</span>}</div>
            <div className={css.below}>{below}</div>
          </dd>
        </div>
      ))}
    </dl>
  )
}

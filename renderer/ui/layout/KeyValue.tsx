import type { ReactNode } from 'react'
import css from './layout.module.css'

export interface Fact {
  readonly label: string
  readonly value: ReactNode
}

/** Facts as pairs; what is not known is left out by the caller or says so. */
export function KeyValue({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={css.facts}>
      {facts.map(fact => (
        <div key={fact.label} className={css.fact}>
          <dt>{fact.label}</dt>
          <dd dir="auto">{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}

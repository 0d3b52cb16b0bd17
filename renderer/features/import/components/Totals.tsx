import { totalsWords } from '../viewModelWords.ts'
import css from './import.module.css'

/** Sums of the amounts that go in, one per currency; never mixed. */
export function Totals({ totals }: { totals: Readonly<Record<string, number>> }) {
  const shown = totalsWords(totals)
  if (shown.length === 0) return null
  return (
    <dl className={css.totals} aria-label="Totals per currency">
      {shown.map(([currency, amount]) => (
        <div key={currency}>
          <dt>Sum in {currency}</dt>
          <dd>
            <small>{currency}</small> {amount}
          </dd>
        </div>
      ))}
    </dl>
  )
}

import type { StandingCredit } from '@shared/domain/attribution/standing.ts'
import { Money } from '../../../ui/money/Money.tsx'
import css from '../credit.module.css'
import { formatShare } from '../viewModel.ts'

const SLICES = [
  ['sourced', 'sourced'],
  ['influenced', 'influenced'],
  ['claimed', 'claimed, not counted'],
  ['rest', 'direct'],
] as const

/** How the deal's amount divides: credit never adds up to more than the deal. */
export function CreditBar({ credit, currency }: { credit: StandingCredit; currency: string | undefined }) {
  const { totals } = credit
  if (!totals || currency === undefined)
    return <p className={css.sum}>The deal has no amount yet, so there is nothing to credit.</p>
  const whole = SLICES.reduce((sum, [key]) => sum + Math.abs(totals[key]), 0)
  const shown = SLICES.filter(([key]) => totals[key] !== 0)
  return (
    <div className={css.sum}>
      <div className={css.bar} aria-hidden>
        {shown.map(([key]) => (
          <span key={key} data-slice={key} style={{ flexGrow: Math.abs(totals[key]) }} />
        ))}
      </div>
      <ul className={css.slices}>
        {shown.map(([key, label]) => (
          <li key={key} data-slice={key}>
            <span className={css.swatch} aria-hidden />
            {label}
            <Money minor={totals[key]} currency={currency} strong />
            <span className={css.percent}>
              {formatShare(Math.round((Math.abs(totals[key]) / whole) * 1000) * 10)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

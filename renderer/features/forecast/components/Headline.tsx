import { CATEGORY_DEFINITIONS } from '@shared/domain/deal/category.ts'
import { measured } from '@shared/domain/forecast/measure.ts'
import type { ForecastQuarter } from '../../../columns/forecast/forecast.ts'
import { formatQuarter } from '../../../ui/format/dates.ts'
import { formatCount, formatMoney } from '../../../ui/format/numbers.ts'
import { Money } from '../../../ui/money/Money.tsx'
import { Tooltip } from '../../../ui/tooltip/Tooltip.tsx'
import css from '../forecast.module.css'
import { showDeals } from '../showDeals.ts'
import { BAR_KINDS, gapInWords, headlineBar } from '../viewModelHeadline.ts'
import { filtersBehind, KIND_LABELS } from '../viewModelPivot.ts'

const WON = 'Deals won in the quarter, by the day they were closed, at the rate of that day.'
const BOOKED =
  'Revenue partners sourced in the quarter so far, as their targets count it. It opens the won deals.'

/** The quarter against its target: what is in, and how far each category reaches. */
export function Headline({
  quarter,
  fromRevenue,
  currency,
}: {
  quarter: ForecastQuarter
  /** What is in is revenue, not won deals. */
  fromRevenue: boolean
  currency: string
}) {
  const { byKind, target } = quarter
  const bar = headlineBar(quarter)
  return (
    <div className={css.headline}>
      <div className={css.headTop}>
        <div>
          <div className={css.label}>Commit, {formatQuarter(quarter.quarter)}</div>
          <div className={css.big}>
            <Money minor={measured(byKind, 'commit')} currency={currency} style="compact" strong />
            <span className={css.of}>
              {target === undefined
                ? 'no target'
                : `of ${formatMoney({ minor: target, currency }, 'compact')}`}
            </span>
          </div>
        </div>
        <p className={css.gap}>{gapInWords(quarter, currency)}</p>
      </div>
      <div className={css.bar} aria-hidden>
        {bar.parts.map(({ kind, width }) => (
          <span key={kind} data-kind={kind} style={{ width: `${width}%` }} />
        ))}
        {bar.target !== undefined && (
          <span className={css.target} style={{ insetInlineStart: `${bar.target}%` }} />
        )}
      </div>
      <ul className={css.kinds}>
        {BAR_KINDS.map(kind => (
          <li key={kind}>
            <Tooltip text={kind !== 'won' ? CATEGORY_DEFINITIONS[kind] : fromRevenue ? BOOKED : WON}>
              <button
                type="button"
                className={css.kind}
                data-kind={kind}
                onClick={() =>
                  showDeals(filtersBehind({ of: undefined, kind }, 'partner', quarter.quarter, 'commit'))
                }
              >
                <span className={css.kindName}>
                  {kind === 'won' && fromRevenue ? 'Revenue in' : KIND_LABELS[kind]}
                </span>
                <span className={css.kindSum}>
                  <Money minor={byKind[kind].minor} currency={currency} style="compact" strong />
                </span>
                <span className={css.kindCount}>
                  {formatCount(byKind[kind].deals)} {kind === 'won' && fromRevenue && 'won '}
                  {byKind[kind].deals === 1 ? 'deal' : 'deals'}
                </span>
              </button>
            </Tooltip>
          </li>
        ))}
      </ul>
      <p className={css.counted}>
        {fromRevenue
          ? 'What is in is sourced revenue, as targets count it; what may come is counted from whole open deals, those without a partner too.'
          : 'No revenue line of this quarter is known: counted from whole deals, those without a partner too.'}{' '}
        Overdue open deals count in the running quarter.
      </p>
    </div>
  )
}

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

/** The quarter against its target: what is won, and how far each category reaches. */
export function Headline({ quarter, currency }: { quarter: ForecastQuarter; currency: string }) {
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
            <Tooltip text={kind === 'won' ? WON : CATEGORY_DEFINITIONS[kind]}>
              <button
                type="button"
                className={css.kind}
                data-kind={kind}
                onClick={() =>
                  showDeals(filtersBehind({ of: undefined, kind }, 'partner', quarter.quarter, 'commit'))
                }
              >
                <span className={css.kindName}>{KIND_LABELS[kind]}</span>
                <span className={css.kindSum}>
                  <Money minor={byKind[kind].minor} currency={currency} style="compact" strong />
                </span>
                <span className={css.kindCount}>
                  {formatCount(byKind[kind].deals)} {byKind[kind].deals === 1 ? 'deal' : 'deals'}
                </span>
              </button>
            </Tooltip>
          </li>
        ))}
      </ul>
      <p className={css.counted}>
        Counted from whole deals, those without a partner too; revenue that came without a deal is not in it.
        Overdue open deals count in the running quarter.
      </p>
    </div>
  )
}

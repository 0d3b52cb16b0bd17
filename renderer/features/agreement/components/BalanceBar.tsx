import type { ExchangeBalance, Given } from '@shared/domain/exchange/balance.ts'
import { formatCount, formatMoney } from '../../../ui/format/numbers.ts'
import css from '../agreement.module.css'

/** Both sides' points from the middle outwards: the longer half gives more. */
export function BalanceBar({ balance: { ours, theirs } }: { balance: ExchangeBalance }) {
  const most = Math.max(ours.score, theirs.score)
  if (most === 0) return null
  const width = ({ score }: Given) => `${(score / most) * 100}%`
  return (
    <div className={css.balance}>
      <Sum given={theirs} />
      <span className={css.half} data-side="theirs" aria-hidden>
        <span style={{ width: width(theirs) }} />
      </span>
      <span className={css.half} data-side="ours" aria-hidden>
        <span style={{ width: width(ours) }} />
      </span>
      <Sum given={ours} />
    </div>
  )
}

function Sum({ given: { score, worth } }: { given: Given }) {
  const money = Object.entries(worth).map(([currency, minor]) => formatMoney({ minor, currency }))
  return (
    <span className={css.sum}>
      <strong>
        {formatCount(score)} {score === 1 ? 'point' : 'points'}
      </strong>
      {money.length > 0 && <span>{money.join(' + ')}</span>}
    </span>
  )
}

import { lazy, Suspense, useId } from 'react'
import { formatMonth } from '../format/dates.ts'
import { formatMoney, NOT_AVAILABLE } from '../format/numbers.ts'
import css from './charts.module.css'
import type { RevenueMonth } from './revenueMonth.ts'

const RevenueCanvas = lazy(() => import('./RevenueCanvas.tsx').then(m => ({ default: m.RevenueCanvas })))

interface RevenueChartProps {
  readonly months: readonly RevenueMonth[]
  readonly currency: string
  /** In px. */
  readonly height?: number
}

/** Revenue by month against target: sourced, influenced on top, the target as a tick. */
export function RevenueChart({ months, currency, height = 220 }: RevenueChartProps) {
  const id = useId()
  const hasTarget = months.some(month => month.target !== undefined)
  const hasInfluenced = months.some(month => month.influenced !== 0)
  const money = (minor: number) => formatMoney({ minor, currency })
  return (
    <figure className={css.chart} aria-labelledby={id}>
      <div className={css.plot} style={{ height }} aria-hidden>
        <Suspense fallback={null}>
          <RevenueCanvas months={months} currency={currency} />
        </Suspense>
      </div>
      <figcaption id={id} className={css.key}>
        <span className={css.sourced}>sourced</span>
        {hasInfluenced && <span className={css.influenced}>influenced</span>}
        {hasTarget && <span className={css.target}>target</span>}
      </figcaption>
      <table className="visually-hidden">
        <caption>Revenue by month</caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">Sourced</th>
            <th scope="col">Influenced</th>
            <th scope="col">Target</th>
          </tr>
        </thead>
        <tbody>
          {months.map(month => (
            <tr key={month.month}>
              <th scope="row">{formatMonth(month.month)}</th>
              <td>{money(month.sourced)}</td>
              <td>{money(month.influenced)}</td>
              <td>{month.target === undefined ? NOT_AVAILABLE : money(month.target)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

import { forecastBy } from '@shared/domain/plan/rollUp.ts'
import { revenueTargets } from '@shared/domain/plan/whatIf.ts'
import type { Quarter } from '@shared/lib/period.ts'
import { useMemo } from 'react'
import { useAll } from '../../../data/live.ts'
import { useNames } from '../../../data/useNames.ts'
import { formatQuarter } from '../../../ui/format/dates.ts'
import { formatReached, NOT_AVAILABLE } from '../../../ui/format/numbers.ts'
import { Money } from '../../../ui/money/Money.tsx'
import css from '../plan.module.css'
import { forecastColumns } from '../tables/moneyColumns.ts'
import { PartTable } from '../tables/PartTable.tsx'
import { useEvidence } from '../useEvidence.ts'
import type { PlanView } from '../usePlan.ts'
import { useKind } from './useKind.ts'

const NONE: readonly never[] = []

/** Forecast lines, and what they add up to by quarter. */
export function ForecastSection({ view }: { readonly view: PlanView }) {
  const { plan, parts, quarters, names, editable } = view
  const lines = useKind(parts, 'forecast')
  const products = useAll('products') ?? NONE
  const evidence = useEvidence()
  const customerIds = useMemo(() => [...(evidence?.byCustomer.keys() ?? [])], [evidence])
  const customerNames = useNames('customers', customerIds)
  const columns = useMemo(
    () =>
      forecastColumns({
        currency: plan.currency,
        quarters,
        products,
        customers: [...customerNames].map(([id, name]) => ({ id, name })),
        names,
      }),
    [plan.currency, quarters, products, customerNames, names],
  )
  const totals = useMemo(() => forecastBy(lines, ({ quarter }) => quarter), [lines])
  const targets = useMemo(() => revenueTargets(parts), [parts])
  const fresh = () => ({ kind: 'forecast' as const, quarter: quarters[0] as Quarter })
  return (
    <PartTable
      planId={plan.id}
      kind="forecast"
      label="Forecast lines"
      rows={lines}
      columns={columns}
      editable={editable}
      empty="No line yet. A line is a quarter with a product, an account or a region, and three amounts."
      fresh={fresh}
      foot={
        lines.length > 0 && (
          <div className={css.wide}>
            <table className={css.totals} aria-label="Forecast by quarter">
              <thead>
                <tr>
                  <th scope="col">Quarter</th>
                  <th scope="col">Worst</th>
                  <th scope="col">Likely</th>
                  <th scope="col">Best</th>
                  <th scope="col" title="Sum of the revenue goals of the plan">
                    Target
                  </th>
                  <th scope="col" title="Likely ÷ target">
                    Coverage
                  </th>
                </tr>
              </thead>
              <tbody>
                {[...totals].map(([quarter, { worst, likely, best }]) => {
                  const target = targets.get(quarter as Quarter)
                  return (
                    <tr key={quarter}>
                      <th scope="row">{formatQuarter(quarter)}</th>
                      {[worst, likely, best, target].map((minor, at) => (
                        <td key={at}>
                          <Money minor={minor} currency={plan.currency} />
                        </td>
                      ))}
                      <td>{target ? formatReached((likely * 100) / target) : NOT_AVAILABLE}</td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
        )
      }
    />
  )
}

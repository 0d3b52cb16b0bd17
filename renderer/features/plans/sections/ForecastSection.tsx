import type { PartOf } from '@shared/domain/plan/partSchema.ts'
import { forecastBy } from '@shared/domain/plan/rollUp.ts'
import { revenueTargets } from '@shared/domain/plan/whatIf.ts'
import type { Quarter } from '@shared/lib/period.ts'
import { useCallback, useMemo } from 'react'
import { useAll } from '../../../data/live.ts'
import { useNames } from '../../../data/useNames.ts'
import { formatQuarter } from '../../../ui/format/dates.ts'
import { Money } from '../../../ui/money/Money.tsx'
import { Defined } from '../components/Defined.tsx'
import css from '../plan.module.css'
import { coverageInWords } from '../tables/figureUnit.ts'
import { forecastColumns } from '../tables/forecastColumns.ts'
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
  const goals = useKind(parts, 'goal')
  const foot = useMemo(
    () => lines.length > 0 && <Totals lines={lines} goals={goals} currency={plan.currency} />,
    [lines, goals, plan.currency],
  )
  const fresh = useCallback(
    () => ({ kind: 'forecast' as const, quarter: quarters[0] as Quarter }),
    [quarters],
  )
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
      foot={foot}
    />
  )
}

interface TotalsProps {
  readonly lines: readonly PartOf<'forecast'>[]
  readonly goals: readonly PartOf<'goal'>[]
  readonly currency: string
}

function Totals({ lines, goals, currency }: TotalsProps) {
  const totals = forecastBy(lines, ({ quarter }) => quarter)
  const targets = revenueTargets(goals)
  return (
    <div className={css.wide}>
      <table className={css.totals} aria-label="Forecast by quarter">
        <thead>
          <tr>
            <th scope="col">Quarter</th>
            <th scope="col">Worst</th>
            <th scope="col">Likely</th>
            <th scope="col">Best</th>
            <th scope="col">
              <Defined by="Sum of the revenue goals of the plan">Target</Defined>
            </th>
            <th scope="col">
              <Defined by="Likely ÷ target, rounded down">Coverage</Defined>
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
                    <Money minor={minor} currency={currency} />
                  </td>
                ))}
                <td>{coverageInWords(likely, target)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

import { revenueSeries, rolesIn } from '@shared/domain/scorecard/series.ts'
import type { Block } from '../../../ui/document/blocks.ts'
import type { DocumentContext } from './context.ts'
import { heading } from './heading.tsx'
import styles from './scorecard.module.css'

/** The figures behind the revenue chart, to the last digit, with their sums. */
export function revenueTable({ facts, formats }: DocumentContext): Block[] {
  const series = revenueSeries(facts)
  const roles = rolesIn(series)
  if (roles.length === 0) return []
  const withTarget = series.some(({ target }) => target !== undefined)
  const total = (of: (month: (typeof series)[number]) => number): number =>
    series.reduce((sum, month) => sum + of(month), 0)
  const cell = (minor: number) => formats.exactAmount(minor)
  return [
    heading('months', `Revenue by month, ${facts.currency}`),
    {
      kind: 'table',
      key: 'month-table',
      label: 'Revenue by month and role, with target',
      gap: 4,
      dense: true,
      widths: [2, ...roles.map(() => 2), 2],
      head: (
        <>
          <th scope="col">Month</th>
          {[...roles, withTarget ? 'target' : ''].map(name => (
            <th key={name} scope="col" data-number="" className={styles.capital}>
              {name}
            </th>
          ))}
        </>
      ),
      rows: [
        ...series.map(({ month, byRole, target }) => ({
          key: month,
          node: (
            <>
              <th scope="row">{formats.month(month)}</th>
              {roles.map(role => (
                <td key={role} data-number="">
                  {cell(byRole[role])}
                </td>
              ))}
              <td data-number="">{target === undefined ? withTarget && 'none' : cell(target)}</td>
            </>
          ),
        })),
        {
          key: 'total',
          node: (
            <>
              <th scope="row" data-sum="">
                Sum
              </th>
              {roles.map(role => (
                <td key={role} data-number="" data-sum="">
                  {cell(total(({ byRole }) => byRole[role]))}
                </td>
              ))}
              <td data-number="" data-sum="">
                {withTarget && cell(total(({ target }) => target ?? 0))}
              </td>
            </>
          ),
        },
      ],
    },
  ]
}

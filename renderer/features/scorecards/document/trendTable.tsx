import type { Block } from '../../../ui/document/blocks.ts'
import { Amount, withSign } from './Amount.tsx'
import type { DocumentContext } from './context.ts'
import { heading } from './heading.tsx'

/** The figures behind the trend. */
export function trendTable({ card, formats }: DocumentContext): Block[] {
  const { points } = card.trend
  if (points.every(({ score }) => score === undefined)) return []
  const revenueOf = (point: (typeof points)[number]) =>
    point.kpis.find(({ kpi }) => kpi.metric === 'sourcedRevenue')
  const withRevenue = points.some(point => revenueOf(point) !== undefined)
  return [
    heading('quarters', 'The eight quarters of the trend'),
    {
      kind: 'table',
      key: 'quarter-table',
      label: 'Score of each quarter on the same KPIs',
      gap: 4,
      dense: true,
      widths: [2, 2, 2, 2, 2, 1],
      head: (
        <>
          <th scope="col">Quarter</th>
          {[
            withRevenue ? withSign('Sourced revenue', formats) : '',
            withRevenue ? 'Target' : '',
            'KPIs with data',
            'Below floor',
            'Score',
          ].map((name, i) => (
            <th key={i} scope="col" data-number="">
              {name}
            </th>
          ))}
        </>
      ),
      rows: points.map(point => {
        const revenue = revenueOf(point)
        const scored = point.kpis.filter(({ score }) => score !== undefined)
        const money = (value: number | undefined) =>
          value === undefined ? (
            withRevenue && 'n/a'
          ) : (
            <Amount minor={Math.round(value)} formats={formats} inTable />
          )
        return {
          key: point.quarter,
          node: (
            <>
              <th scope="row">{formats.quarter(point.quarter)}</th>
              <td data-number="">{money(revenue?.actual)}</td>
              <td data-number="">{money(revenue?.target)}</td>
              <td data-number="">
                {scored.length} of {point.kpis.length}
              </td>
              <td data-number="">{scored.filter(({ state }) => state === 'below floor').length}</td>
              <td data-number="">{point.score ?? 'n/a'}</td>
            </>
          ),
        }
      }),
    },
  ]
}

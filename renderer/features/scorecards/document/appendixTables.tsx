import { revenueSeries, rolesIn } from '@shared/domain/scorecard/series.ts'
import type { Block } from '../../../ui/document/blocks.ts'
import { Amount, withSign } from './Amount.tsx'
import type { DocumentContext } from './context.ts'
import styles from './scorecard.module.css'

/** The figures behind the charts and the trend, and the exchange rates used. */
export function inputTables(context: DocumentContext): Block[] {
  return [...revenueTable(context), ...trendTable(context), ...rateTable(context)]
}

const heading = (key: string, text: string): Block => ({
  kind: 'solid',
  key,
  gap: 20,
  keepWithNext: true,
  node: <h2>{text}</h2>,
})

function revenueTable({ facts, formats }: DocumentContext): Block[] {
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

function trendTable({ card, formats }: DocumentContext): Block[] {
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

function rateTable({ facts, formats }: DocumentContext): Block[] {
  if (facts.rates.length === 0) return []
  return [
    heading('rates', 'Exchange rates used'),
    {
      kind: 'table',
      key: 'rate-table',
      label: 'Exchange rates used',
      gap: 4,
      dense: true,
      widths: [3, 2, 5],
      head: (
        <>
          <th scope="col">Rate</th>
          <th scope="col">Of</th>
          <th scope="col">Use</th>
        </>
      ),
      rows: facts.rates.map(({ date, from, to, rate }, i) => ({
        key: String(i),
        node: (
          <>
            <th scope="row">
              1 {from} = {rate} {to}
            </th>
            <td>{formats.date(date)}</td>
            <td>
              {to === facts.currency ? `${from} × rate` : `${to} ÷ rate, as no direct rate was there`}; for
              rows from that day until a newer rate
            </td>
          </>
        ),
      })),
    },
  ]
}

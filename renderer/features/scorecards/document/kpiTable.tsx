import { arithmetic } from '@shared/domain/scorecard/arithmetic.ts'
import type { Formats } from '@shared/domain/scorecard/formats.ts'
import type { KpiResult } from '@shared/domain/scorecard/scoreKpi.ts'
import { addQuarters } from '@shared/lib/period.ts'
import type { Block, Row } from '../../../ui/document/blocks.ts'
import { Name } from '../../../ui/document/Name.tsx'
import { PageRef } from '../../../ui/document/PageRef.tsx'
import { Figure, moneyNote } from './Amount.tsx'
import type { DocumentContext } from './context.ts'
import { heading } from './heading.tsx'
import { StatePill } from './StatePill.tsx'
import styles from './scorecard.module.css'

const WIDTHS = [112, 42, 76, 76, 76, 54, 42, 54, 46, 98]

/** The heading, the table with its sums, and the arithmetic in words. */
export function kpiBlocks(context: DocumentContext): Block[] {
  const { card, formats, facts } = context
  return [
    heading('score', 'How the score is made'),
    {
      kind: 'table',
      key: 'kpis',
      label: 'KPIs with weight, target, actual and score',
      gap: 4,
      widths: WIDTHS,
      head: <Head before={formats.quarter(addQuarters(facts.period, -1))} />,
      rows: [...card.kpis.map(result => kpiRow(result, context)), sumRow(context)],
    },
    {
      kind: 'solid',
      key: 'arithmetic',
      gap: 6,
      node: (
        <p className={styles.note}>
          {arithmetic(card, formats)} {moneyNote(formats)}
          {card.kpis.some(({ score }) => score === undefined) && 'What has no data is in neither sum. '}
          Definitions, windows and sources: page <PageRef to="appendix" />.
        </p>
      ),
    },
  ]
}

function Head({ before }: { readonly before: string }) {
  return (
    <>
      <th scope="col">KPI</th>
      {['Weight', 'Target', 'Floor', 'Actual', 'Of target', 'Score', 'Weighted'].map(name => (
        <th key={name} scope="col" data-number="">
          {name}
        </th>
      ))}
      <th scope="col" data-number="">
        <span className={styles.noWrap}>vs {before.slice(0, 2)}</span>
      </th>
      <th scope="col" className={styles.state}>
        State
      </th>
    </>
  )
}

function kpiRow(result: KpiResult, { card, formats }: DocumentContext): Row {
  const { kpi, unit, target, floor, actual, percentOfTarget, score, weighted, state } = result
  const before = card.trend.points.at(-2)?.kpis.find(past => past.kpi.id === kpi.id)?.score
  const change = score === undefined || before === undefined ? undefined : score - before
  return {
    key: kpi.id,
    node: (
      <>
        <th scope="row">
          <Name>{kpi.name}</Name>
        </th>
        <td data-number="">{weight(kpi.weight, formats)}</td>
        <td data-number="">
          <Figure unit={unit} value={target} formats={formats} />
        </td>
        <td data-number="">
          <Figure unit={unit} value={floor} formats={formats} />
        </td>
        <td data-number="">
          <Figure unit={unit} value={actual} formats={formats} none="no data" />
        </td>
        <td data-number="">
          {points(percentOfTarget, formats)}
          {percentOfTarget !== undefined && '%'}
        </td>
        <td data-number="">{points(score, formats)}</td>
        <td data-number="">{points(weighted, formats)}</td>
        <td data-number="">{change === undefined ? <None /> : formats.signed(change, 1)}</td>
        <td className={styles.state}>
          <StatePill state={state} />
        </td>
      </>
    ),
  }
}

function sumRow({ card, formats }: DocumentContext): Row {
  const all = card.kpis.every(({ score }) => score !== undefined)
  return {
    key: 'sum',
    node: (
      <>
        <th scope="row" data-sum="">
          {all ? 'Sum' : 'Sum of known'}
        </th>
        <td data-number="" data-sum="">
          {weight(card.weightKnown, formats)}
        </td>
        <td data-sum="" colSpan={5} />
        <td data-number="" data-sum="">
          {formats.number(card.weightedSum, 1)}
        </td>
        <td data-sum="" colSpan={2} />
      </>
    ),
  }
}

const None = () => <span className={styles.none}>–</span>

const weight = (value: number, formats: Formats): string =>
  formats.number(value, Number.isInteger(value) ? 0 : 1)

const points = (value: number | undefined, formats: Formats) =>
  value === undefined ? <None /> : formats.number(value, 1)

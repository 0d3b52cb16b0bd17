import { METRICS } from '@shared/domain/scorecard/metrics.ts'
import type { Block } from '../../../ui/document/blocks.ts'
import { Name } from '../../../ui/document/Name.tsx'
import type { DocumentContext } from './context.ts'
import { FrozenInputs } from './FrozenInputs.tsx'
import { rateTable } from './rateTable.tsx'
import { revenueTable } from './revenueTable.tsx'
import styles from './scorecard.module.css'
import { trendTable } from './trendTable.tsx'

/** Formulas, windows, sources, the rows behind charts and trend, rates, and what is frozen. */
export function appendixBlocks(context: DocumentContext): Block[] {
  return [
    {
      kind: 'solid',
      key: 'appendix',
      breakBefore: true,
      keepWithNext: true,
      node: (
        <>
          <h2>How each figure is made</h2>
          <p className={styles.plain}>
            A KPI scores 100 × actual ÷ target, at most 100 and at least 0; where less is better, 100 × target
            ÷ actual. Weighted is weight × score ÷ 100, rounded to a tenth, and the printed figures are the
            ones that are summed. The overall score is the sum of weighted scores ÷ the sum of known weights ×
            100
            {context.template.floorPenalty > 0 &&
              `, less ${context.formats.number(context.template.floorPenalty, Number.isInteger(context.template.floorPenalty) ? 0 : 1)} for each KPI below its floor`}
            . Healthy begins at {context.template.bands.healthy}, watch at {context.template.bands.watch}.
            Scoring after the distributor targets of Atlas Copco, 2024.
          </p>
        </>
      ),
    },
    definitionTable(context),
    ...revenueTable(context),
    ...trendTable(context),
    ...rateTable(context),
    {
      kind: 'solid',
      key: 'frozen',
      gap: 20,
      node: <FrozenInputs context={context} />,
    },
  ]
}

function definitionTable({ template }: DocumentContext): Block {
  return {
    kind: 'table',
    key: 'definitions',
    label: 'Definition of each KPI',
    gap: 8,
    dense: true,
    widths: [104, 222, 186, 168],
    head: (
      <>
        <th scope="col">KPI</th>
        <th scope="col">Formula</th>
        <th scope="col">Window</th>
        <th scope="col">Rows it reads</th>
      </>
    ),
    rows: template.kpis.map(kpi => {
      const { formula, window, source, reference, name } = METRICS[kpi.metric]
      return {
        key: kpi.id,
        node: (
          <>
            <th scope="row">
              <Name>{kpi.name}</Name>
              <span className={styles.small}>
                {kpi.name === name ? '' : `${name}, `}
                {kpi.dimension}
              </span>
            </th>
            <td>
              {formula}
              <span className={styles.small}>{reference}</span>
            </td>
            <td>{window}</td>
            <td>{source}</td>
          </>
        ),
      }
    }),
  }
}

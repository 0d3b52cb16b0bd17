import { COMMITMENT_STATE_LABELS } from '@shared/domain/commitment/state.ts'
import type { Side } from '@shared/domain/fields/side.ts'
import { type PeriodCommitment, periodCommitments } from '@shared/domain/scorecard/periodCommitments.ts'
import type { Block, Row } from '../../../ui/document/blocks.ts'
import { Name } from '../../../ui/document/Name.tsx'
import type { DocumentContext } from './context.ts'
import { heading } from './heading.tsx'
import styles from './scorecard.module.css'

/** What we owe first: a scorecard that only holds the partner to its word would be one-sided. */
const SIDES: readonly (readonly [Side, string])[] = [
  ['ours', 'We'],
  ['theirs', 'Partner'],
]

/** Promises of both sides met or missed in the period; nothing where no KPI reads them or none was decided. */
export function commitmentBlocks(context: DocumentContext): Block[] {
  const { facts, card } = context
  const bySide = SIDES.map(([side, who]) => ({ who, made: periodCommitments(facts, side, card.window) }))
  if (bySide.every(({ made }) => made.length === 0)) return []
  return [
    heading('commitments', 'Commitments of the period'),
    {
      kind: 'table',
      key: 'commitment-table',
      label: 'Commitments of the period',
      gap: 4,
      widths: [316, 70, 98, 98, 98],
      head: <Head />,
      rows: bySide.flatMap(({ who, made }) =>
        made.map(
          (one, i): Row => ({ key: `${who} ${i}`, node: <Line who={who} one={one} context={context} /> }),
        ),
      ),
    },
  ]
}

function Head() {
  return (
    <>
      {['Promise', 'By', 'Due', 'Settled', 'Outcome'].map(name => (
        <th key={name} scope="col">
          {name}
        </th>
      ))}
    </>
  )
}

interface LineProps {
  readonly who: string
  readonly one: PeriodCommitment
  readonly context: DocumentContext
}

function Line({ who, one: { fact, state }, context }: LineProps) {
  const { formats, card } = context
  const settledOn = [fact.brokenOn, fact.doneOn].find(on => on !== undefined && on <= card.window.end)
  return (
    <>
      <th scope="row">
        <Name>{fact.title}</Name>
      </th>
      <td>{who}</td>
      <td>{fact.dueOn === undefined ? 'no day' : formats.date(fact.dueOn)}</td>
      <td>{settledOn === undefined ? '–' : formats.date(settledOn)}</td>
      <td className={state === 'kept' ? undefined : styles.late}>{COMMITMENT_STATE_LABELS[state]}</td>
    </>
  )
}

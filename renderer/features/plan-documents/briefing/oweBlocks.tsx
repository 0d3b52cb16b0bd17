import type { OpenCommitment, SideCommitments } from '@shared/domain/briefing/commitments.ts'
import { COMMITMENT_STATE_LABELS } from '@shared/domain/commitment/state.ts'
import { INTERACTION_KIND_LABELS, type Interaction } from '@shared/domain/interaction/schema.ts'
import type { Block } from '../../../ui/document/blocks.ts'
import { Name } from '../../../ui/document/Name.tsx'
import { heading, lead, note, plain } from '../parts/heading.tsx'
import css from '../parts/parts.module.css'
import { tableOf } from '../parts/tableOf.tsx'
import type { BriefingContext } from './context.ts'

/** What each side owes the other, and when they last met. */
export const oweBlocks = (context: BriefingContext): Block[] => [
  heading('commitments', 'Open commitments'),
  ...context.briefing.commitments.flatMap(one => sideBlocks(one, context)),
  ...touchBlocks(context),
]

function sideBlocks(one: SideCommitments, { formats, partner }: BriefingContext): Block[] {
  const { side, open, overdue, keptRate, top } = one
  const whose = side === 'ours' ? 'We' : partner.name
  const kept = keptRate === null ? 'n/a, none was decided' : formats.percent(Math.round(keptRate * 100))
  return [
    (top.length === 0 ? plain : lead)(
      `owed-${side}`,
      <>
        <Name>{whose}</Name>: {formats.number(open)} open, {formats.number(overdue)} overdue; kept in twelve
        months: {kept}.
      </>,
    ),
    ...(top.length === 0
      ? []
      : [
          tableOf<OpenCommitment>({
            key: `owed-${side}-table`,
            label: side === 'ours' ? 'What we owe' : 'What the partner owes',
            dense: true,
            rows: top,
            rowKey: ({ task }) => task.id,
            columns: [
              {
                head: side === 'ours' ? 'What we owe' : 'What they owe',
                width: 62,
                cell: ({ task }) => <Name>{task.title}</Name>,
              },
              {
                head: 'Due',
                width: 20,
                cell: ({ task }) =>
                  task.dueOn ? formats.date(task.dueOn) : <span className={css.none}>no date</span>,
              },
              { head: 'State', width: 18, cell: ({ state }) => COMMITMENT_STATE_LABELS[state] },
            ],
          }),
        ]),
    ...(open > top.length
      ? [note(`owed-${side}-more`, `The ${top.length} due first of ${formats.number(open)}.`)]
      : []),
  ]
}

function touchBlocks({ briefing, formats }: BriefingContext): Block[] {
  const { since, top } = briefing.touches
  const head = heading('touches', 'Last touches')
  if (since === null) return [head, plain('touches-none', 'No meeting, call or mail is logged.')]
  return [
    head,
    lead(
      'touches-words',
      since === 0 ? 'The last one was today.' : `The last one was ${formats.number(since)} days ago.`,
    ),
    tableOf<Interaction>({
      key: 'touches-table',
      label: 'Last touches',
      dense: true,
      rows: top,
      rowKey: ({ id }) => id,
      columns: [
        { head: 'About', width: 64, cell: ({ subject }) => <Name>{subject}</Name> },
        { head: 'Kind', width: 16, cell: ({ kind }) => INTERACTION_KIND_LABELS[kind] },
        { head: 'Day', width: 20, cell: ({ on }) => formats.date(on) },
      ],
    }),
  ]
}

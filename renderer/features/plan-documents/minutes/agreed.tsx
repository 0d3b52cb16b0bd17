import type { SessionItem } from '@shared/domain/session/schema.ts'
import { ACTION_STATUS_LABELS, actionStatus } from '@shared/domain/task/actionStatus.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import { Fragment } from 'react'
import type { Block } from '../../../ui/document/blocks.ts'
import { Name } from '../../../ui/document/Name.tsx'
import { heading, plain } from '../parts/heading.tsx'
import css from '../parts/parts.module.css'
import { tableOf } from '../parts/tableOf.tsx'
import { type MinutesContext, timeOf } from './context.ts'

/** Decisions, actions, what was parked and what was noted. */
export const agreedBlocks = (context: MinutesContext): Block[] => [
  ...itemBlocks('decision', 'Decisions', 'No decision was written down.', context),
  ...actionBlocks(context),
  ...itemBlocks('parking', 'Parking lot', undefined, context),
  ...itemBlocks('note', 'Notes', undefined, context),
]

function itemBlocks(
  kind: SessionItem['kind'],
  title: string,
  none: string | undefined,
  context: MinutesContext,
): Block[] {
  const rows = context.items.filter(item => item.kind === kind)
  if (rows.length === 0) return none ? [heading(kind, title), plain(`${kind}-none`, none)] : []
  const blocks = new Map(context.session.agenda.map(block => [block.id, block.title]))
  return [
    heading(kind, title),
    tableOf<SessionItem>({
      key: `${kind}-table`,
      label: title,
      dense: true,
      rows,
      rowKey: ({ id }) => id,
      columns: [
        {
          head: title === 'Parking lot' ? 'Parked' : title.slice(0, -1),
          width: 60,
          cell: ({ text, settledAt }) => (
            <>
              <Name>{text}</Name>
              {settledAt && <span className={css.small}>taken up on {context.formats.date(settledAt)}</span>}
            </>
          ),
        },
        {
          head: 'Came up in',
          width: 28,
          cell: ({ blockId }) => blockId && <Name>{blocks.get(blockId) ?? ''}</Name>,
        },
        { head: 'At', width: 12, cell: ({ at }) => timeOf(at, context) },
      ],
    }),
  ]
}

function actionBlocks({ actions, asOf, formats }: MinutesContext): Block[] {
  const head = heading('actions', 'Actions')
  if (actions.length === 0) return [head, plain('actions-none', 'No action was agreed.')]
  return [
    head,
    tableOf<Task>({
      key: 'actions-table',
      label: 'Actions',
      dense: true,
      rows: actions,
      rowKey: ({ id }) => id,
      columns: [
        { head: 'Action', width: 44, cell: ({ title }) => <Name>{title}</Name> },
        {
          head: 'Accountable',
          width: 18,
          cell: ({ accountable }) =>
            accountable ? <Name>{accountable.name}</Name> : <span className={css.none}>nobody yet</span>,
        },
        {
          head: 'Responsible',
          width: 16,
          cell: ({ responsible }) =>
            (responsible ?? []).map(({ name }, i) => (
              <Fragment key={i}>
                {i > 0 && ', '}
                <Name>{name}</Name>
              </Fragment>
            )),
        },
        {
          head: 'Due',
          width: 12,
          cell: ({ dueOn }) => (dueOn ? formats.date(dueOn) : <span className={css.none}>no date</span>),
        },
        { head: 'State', width: 10, cell: task => ACTION_STATUS_LABELS[actionStatus(task, asOf)] },
      ],
    }),
  ]
}

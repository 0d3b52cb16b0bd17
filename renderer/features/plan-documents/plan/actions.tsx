import type { PersonRef } from '@shared/domain/fields/side.ts'
import { ACTION_STATUS_LABELS, actionGoing, isLateTask } from '@shared/domain/task/actionStatus.ts'
import { isOpenTask, type Task } from '@shared/domain/task/schema.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import { Fragment } from 'react'
import type { Block } from '../../../ui/document/blocks.ts'
import { Name } from '../../../ui/document/Name.tsx'
import { lead, note } from '../parts/heading.tsx'
import css from '../parts/parts.module.css'
import { tableOf } from '../parts/tableOf.tsx'
import type { PlanContext } from './context.ts'
import { ganttBlocks } from './gantt.tsx'

/** What is due when, the actions over time, and every action with who does what. */
export function actionBlocks(context: PlanContext): Block[] {
  const { content, say, formats } = context
  const { actions, asOf } = content
  if (actions.length === 0) return []
  return [
    lead('actions-sum', windows(context)),
    ...ganttBlocks(context),
    tableOf<Task>({
      key: 'actions-table',
      label: 'Actions with who does what',
      gap: 10,
      dense: true,
      rows: actions,
      rowKey: ({ id }) => id,
      columns: [
        {
          head: 'Action',
          width: 29,
          cell: ({ title, goalId }) => (
            <>
              <Name>{title}</Name>
              {goalId && (
                <span className={css.small}>
                  <Name>{say.nameOf(goalId)}</Name>
                </span>
              )}
            </>
          ),
        },
        {
          head: 'Accountable',
          width: 14,
          cell: ({ accountable }) => accountable && <Name>{accountable.name}</Name>,
        },
        { head: 'Responsible', width: 14, cell: ({ responsible }) => <People people={responsible} /> },
        {
          has: ({ consulted, informed }) => consulted?.length || informed?.length,
          head: 'Consulted, informed',
          width: 15,
          cell: ({ consulted, informed }) => (
            <>
              {consulted?.length ? (
                <>
                  C: <People people={consulted} />
                </>
              ) : null}
              {informed?.length ? (
                <div>
                  I: <People people={informed} />
                </div>
              ) : null}
            </>
          ),
        },
        {
          head: 'Due',
          width: 14,
          cell: ({ dueOn, startOn }) => (
            <>
              {dueOn ? formats.date(dueOn) : <span className={css.none}>no date</span>}
              {startOn && <span className={css.small}>from {formats.date(startOn)}</span>}
            </>
          ),
        },
        {
          head: 'State',
          width: 14,
          cell: action => (
            <>
              <span className={css.noWrap}>{ACTION_STATUS_LABELS[actionGoing(action)]}</span>
              {isLateTask(action, asOf) && (
                <div>
                  <span className={css.pill} data-tone="bad">
                    late
                  </span>
                </div>
              )}
            </>
          ),
        },
      ],
    }),
    note(
      'actions-note',
      'Exactly one person is accountable for an action; C: asked before, I: told after. Late: open and due before the day of the figures.',
    ),
  ]
}

/** How many open actions are due in which of the next three times thirty days. */
function windows({ content, formats }: PlanContext): string {
  const { actions, asOf } = content
  const open = actions.filter(isOpenTask)
  const due = (from: number, to: number) =>
    open.filter(
      ({ dueOn }) => dueOn !== undefined && dueOn >= addDays(asOf, from) && dueOn <= addDays(asOf, to),
    ).length
  const late = actions.filter(action => isLateTask(action, asOf)).length
  const n = (count: number) => formats.number(count)
  return `${n(open.length)} of ${n(actions.length)} actions are open on ${formats.date(asOf)}: ${n(late)} late, ${n(due(0, 30))} due within 30 days, ${n(due(31, 60))} within 60, ${n(due(61, 90))} within 90.`
}

function People({ people }: { readonly people: readonly PersonRef[] | undefined }) {
  return (people ?? []).map(({ name }, i) => (
    <Fragment key={i}>
      {i > 0 && ', '}
      <Name>{name}</Name>
    </Fragment>
  ))
}

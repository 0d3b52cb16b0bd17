import type { LastPlan } from '@shared/domain/briefing/briefing.ts'
import { percentInWords } from '@shared/domain/plan/percentInWords.ts'
import type { Block } from '../../../ui/document/blocks.ts'
import { Name } from '../../../ui/document/Name.tsx'
import { heading, lead, note, plain } from '../parts/heading.tsx'
import css from '../parts/parts.module.css'
import { tableOf } from '../parts/tableOf.tsx'
import type { BriefingContext } from './context.ts'

const MOST = 10

/** What the plan before came to, goal by goal. */
export function lastPlanBlocks({ briefing, formats }: BriefingContext): Block[] {
  const { lastPlan } = briefing
  const head = heading('last-plan', 'Last plan’s result')
  if (!lastPlan) return [head, plain('last-plan-none', 'No earlier plan of this partner is in the book.')]
  const { content, goals, score } = lastPlan
  const figure = (value: number | null, unit: string) =>
    value === null
      ? '–'
      : unit === 'money'
        ? formats.amount(value)
        : unit === 'percent'
          ? percentInWords(value, formats.number)
          : formats.number(value)
  const shown = goals.slice(0, MOST)
  return [
    head,
    lead(
      'last-plan-words',
      <>
        <Name>{content.plan.name}</Name>, {formats.date(content.plan.from)} to {formats.date(content.plan.to)}
        , figures as of {formats.date(content.asOf)}.{' '}
        {score.score === null
          ? 'No goal has a figure, so it has no result.'
          : `Result ${formats.number(score.score)} of 100, from goals of weight ${formats.number(score.known)}.`}
      </>,
    ),
    ...(shown.length === 0
      ? []
      : [
          tableOf<LastPlan['goals'][number]>({
            key: 'last-plan-table',
            label: 'Goals of the last plan',
            dense: true,
            rows: shown,
            rowKey: ({ goal }) => goal.id,
            columns: [
              { head: 'Goal', width: 46, cell: ({ goal }) => <Name>{goal.title}</Name> },
              { head: 'Weight', width: 10, number: true, cell: ({ goal }) => formats.number(goal.weight) },
              {
                head: 'Target',
                width: 15,
                number: true,
                cell: ({ goal, standing }) => figure(standing.target, goal.unit),
              },
              {
                head: 'Actual',
                width: 15,
                number: true,
                cell: ({ goal, standing }) => figure(standing.actual, goal.unit),
              },
              {
                head: 'Reached',
                width: 14,
                number: true,
                cell: ({ standing }) =>
                  standing.share === null ? (
                    <span className={css.none}>n/a</span>
                  ) : (
                    formats.percent(Math.floor(standing.share * 100))
                  ),
              },
            ],
          }),
        ]),
    ...(goals.length > MOST
      ? [note('last-plan-more', `The ${MOST} goals with the most weight of ${formats.number(goals.length)}.`)]
      : []),
  ]
}

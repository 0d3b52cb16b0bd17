import { GOAL_METRIC_WORDS } from '@shared/domain/plan/actuals.ts'
import { goalFigure } from '@shared/domain/plan/fieldWords.ts'
import { sideInWords } from '@shared/domain/plan/labels.ts'
import type { GoalMetric, PartOf } from '@shared/domain/plan/partSchema.ts'
import { weightTotal } from '@shared/domain/plan/weights.ts'
import type { Quarter } from '@shared/lib/period.ts'
import type { Block } from '../../../ui/document/blocks.ts'
import { ProgressBars } from '../../../ui/document/charts/ProgressBars.tsx'
import { Name } from '../../../ui/document/Name.tsx'
import { asides } from '../parts/asides.tsx'
import { note, subheading } from '../parts/heading.tsx'
import css from '../parts/parts.module.css'
import { type Column, tableOf } from '../parts/tableOf.tsx'
import type { PlanContext } from './context.ts'

type Goal = PartOf<'goal'>

/** Bars of one drawing: more are named in the table alone. */
const MOST_BARS = 24
const QUARTERS_ABREAST = 4

/** How far each goal is, then every goal with its quarters, then where the actuals are from. */
export function goalBlocks(context: PlanContext): Block[] {
  const goals = context.parts('goal')
  if (goals.length === 0) return []
  const { formats, content } = context
  const details = asides('goals')
  const quarters = [...new Set(goals.flatMap(goal => goal.quarters.map(({ quarter }) => quarter)))].sort()
  const groups: Quarter[][] = []
  for (let at = 0; at < quarters.length; at += QUARTERS_ABREAST)
    groups.push(quarters.slice(at, at + QUARTERS_ABREAST))
  const metrics = [...new Set(goals.flatMap(({ metric }) => (metric ? [metric] : [])))]
  return [
    ...chart(context, goals),
    ...(groups.length === 0 ? [[]] : groups).map((group, i) =>
      table(context, goals, group, i, i === 0 ? details : undefined),
    ),
    note(
      'goals-note',
      `In each quarter the target, below it the actual as of ${formats.date(content.asOf)}. Reached is actual ÷ target of the quarters begun, a running one by its days, at most 100%. Money in ${formats.currency}.${
        goals.some(({ metric }) => !metric) ? ' Goals without a source have their actuals entered.' : ''
      }`,
    ),
    ...details.blocks(),
    ...sources(metrics),
  ]
}

function chart({ standings, formats, width }: PlanContext, goals: readonly Goal[]): Block[] {
  if ([...standings.values()].every(({ share }) => share === null)) return []
  const shown = [...goals].sort((a, b) => b.weight - a.weight).slice(0, MOST_BARS)
  return [
    {
      kind: 'solid',
      key: 'goals-chart',
      gap: 6,
      node: (
        <figure>
          <ProgressBars
            title={`How far the goals are; the figures are in the table below.`}
            width={width}
            bars={shown.map(({ id, title }) => {
              const share = standings.get(id)?.share ?? null
              return {
                key: id,
                label: title,
                share,
                text: share === null ? 'n/a' : formats.percent(Math.floor(share * 100)),
              }
            })}
          />
          {goals.length > MOST_BARS && (
            <figcaption className={css.note}>
              The {MOST_BARS} goals with the most weight; all {formats.number(goals.length)} are in the table.
            </figcaption>
          )}
        </figure>
      ),
    },
  ]
}

function table(
  context: PlanContext,
  goals: readonly Goal[],
  quarters: readonly Quarter[],
  index: number,
  details: ReturnType<typeof asides> | undefined,
): Block {
  const { formats, say, content, standings } = context
  const actuals = new Map(content.actuals.map(one => [`${one.partId} ${one.quarter}`, one.actual]))
  const figure = (goal: Goal, value: number | null | undefined) =>
    value === null || value === undefined ? '–' : shortFigure(value, goal, context)
  const weights: Column<Goal>[] =
    index === 0
      ? [
          {
            head: 'Weight',
            width: 8,
            number: true,
            cell: ({ weight }) => formats.number(weight),
            sum: formats.number(weightTotal(goals)),
          },
        ]
      : []
  return tableOf<Goal>({
    key: `goals-table-${index}`,
    label: index === 0 ? 'Goals' : 'Goals, further quarters',
    gap: 10,
    rows: goals,
    rowKey: ({ id }) => id,
    columns: [
      {
        head: 'Goal',
        width: 36,
        cell: ({ title, side, owner, detail }) => (
          <>
            <Name>{title}</Name>
            {details && (
              <span className={css.small}>
                <Name>{sideInWords(side, say.partner)}</Name>
                {owner && (
                  <>
                    , owner <Name>{owner.name}</Name>
                  </>
                )}
              </span>
            )}
            {details && detail && <span className={css.small}>{details.cell(detail, title)}</span>}
          </>
        ),
        ...(index === 0 && { sum: 'Sum of weights' }),
      },
      ...weights,
      ...quarters.map(
        (quarter): Column<Goal> => ({
          head: formats.quarter(quarter),
          width: 12,
          number: true,
          cell: goal => {
            const target = goal.quarters.find(one => one.quarter === quarter)?.target
            return (
              <>
                {figure(goal, target)}
                <span className={css.small}>{figure(goal, actuals.get(`${goal.id} ${quarter}`))}</span>
              </>
            )
          },
        }),
      ),
      {
        head: 'Reached',
        width: 10,
        number: true,
        cell: ({ id }) => {
          const share = standings.get(id)?.share ?? null
          return share === null ? (
            <span className={css.none}>n/a</span>
          ) : (
            formats.percent(Math.floor(share * 100))
          )
        },
      },
    ],
  })
}

/** A column takes seven digits; a longer amount is shortened. */
const shortFigure = (value: number, { unit }: Goal, { formats, say }: PlanContext): string =>
  unit === 'money'
    ? formats.amount(value).replace(/\D/g, '').length > 7
      ? formats.shortAmount(value)
      : formats.amount(value)
    : goalFigure(value, unit, say)

const sources = (metrics: readonly GoalMetric[]): Block[] =>
  metrics.length === 0
    ? []
    : [
        subheading('goal-sources', 'Where actuals are from'),
        tableOf<GoalMetric>({
          key: 'goal-sources-table',
          label: 'Definition of each metric',
          dense: true,
          gap: 2,
          rows: metrics,
          rowKey: metric => metric,
          columns: [
            { head: 'Metric', width: 26, cell: metric => GOAL_METRIC_WORDS[metric].label },
            { head: 'What is counted', width: 74, cell: metric => GOAL_METRIC_WORDS[metric].definition },
          ],
        }),
      ]

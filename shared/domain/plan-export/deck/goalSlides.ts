import { type PartOf, partsOfKind } from '../../plan/partSchema.ts'
import { percentInWords } from '../../plan/percentInWords.ts'
import { type GoalStanding, goalStanding } from '../../plan/rollUp.ts'
import type { PlanShare } from '../share.ts'
import { type DeckFormats, type Slide, type TableBlock, UNKNOWN } from './slide.ts'

type Goal = PartOf<'goal'>

/** A figure in the unit of a goal. */
export const goalFigure = (unit: Goal['unit'], figure: number | null, formats: DeckFormats): string =>
  figure === null
    ? UNKNOWN
    : unit === 'money'
      ? formats.money(figure)
      : unit === 'percent'
        ? percentInWords(figure, formats.count)
        : formats.count(figure)

/** In a word how a goal stands, with how much of what is due was reached; rounded down. */
function standingInWords({ share }: GoalStanding, formats: DeckFormats): string {
  if (share === null) return UNKNOWN
  return share >= 1 ? 'On target' : `Behind: ${formats.percent(Math.floor(share * 100))}`
}

export const standingsOf = ({ content, actuals, today }: PlanShare) =>
  partsOfKind(content.parts, 'goal').map(goal => ({ goal, standing: goalStanding(goal, actuals, today) }))

/** Goals with what is due of them by today, what was reached, and how that stands. */
export function goalTable(share: PlanShare, formats: DeckFormats): TableBlock {
  const sides = { ours: 'Ours', theirs: share.content.partner.name, joint: 'Joint' }
  return {
    kind: 'table',
    label: 'Goals',
    columns: [
      { head: 'Goal', width: 40 },
      { head: 'Side', width: 17 },
      { head: 'Weight', width: 8, align: 'end' },
      { head: 'Whole target', width: 14, align: 'end' },
      { head: 'Due by today', width: 14, align: 'end' },
      { head: 'Actual', width: 14, align: 'end' },
      { head: 'Status', width: 14 },
    ],
    rows: standingsOf(share).map(({ goal, standing }) => [
      goal.title,
      sides[goal.side],
      formats.count(goal.weight),
      goalFigure(goal.unit, standing.whole, formats),
      goalFigure(goal.unit, standing.target, formats),
      goalFigure(goal.unit, standing.actual, formats),
      standingInWords(standing, formats),
    ]),
  }
}

/** How many goals a chart shows without their names running into each other. */
const CHARTED = 12

/** Percent reached of what is due, goal by goal; goals without a figure have no bar. */
export function reachedSlide(share: PlanShare): readonly Slide[] {
  const shown = standingsOf(share)
    .filter(({ standing }) => standing.share !== null)
    .sort((a, b) => b.goal.weight - a.goal.weight)
  if (shown.length === 0) return []
  const first = shown.slice(0, CHARTED)
  return [
    {
      title: 'How far the goals are',
      note:
        shown.length > first.length
          ? `Percent of what is due by today; the ${first.length} goals that weigh most of ${shown.length}.`
          : 'Percent of what is due by today, at most 100.',
      blocks: [
        {
          kind: 'chart',
          label: 'Percent reached by goal',
          categories: first.map(({ goal }) => goal.title),
          series: [
            {
              name: 'Reached',
              meaning: 'reached',
              values: first.map(({ standing }) => Math.floor((standing.share ?? 0) * 100)),
            },
          ],
          format: '0"%"',
        },
      ],
    },
  ]
}

import type { Card } from '../parts/FigureCards.tsx'
import { type BriefingContext, short } from './context.ts'

/** The four figures of the first minute. */
export function briefingCards(context: BriefingContext): readonly Card[] {
  const { briefing, formats } = context
  const { lastPlan, revenue, pipeline, commitments } = briefing
  const overdue = commitments.reduce((sum, one) => sum + one.overdue, 0)
  const open = commitments.reduce((sum, one) => sum + one.open, 0)
  return [
    {
      label: 'Last plan’s result',
      value:
        lastPlan === undefined || lastPlan.score.score === null
          ? undefined
          : `${formats.number(lastPlan.score.score)} of 100`,
      below: lastPlan === undefined ? 'no earlier plan' : `${formats.number(lastPlan.goals.length)} goals`,
    },
    {
      label: 'Revenue, four quarters',
      value: revenue.quarters.every(({ lines }) => lines === 0) ? undefined : short(revenue.total, context),
      below:
        revenue.before === null
          ? 'no year before to compare with'
          : revenue.before <= 0
            ? `${short(revenue.before, context)} the year before`
            : `${formats.signed(((revenue.total - revenue.before) / revenue.before) * 100)}% on the year before`,
    },
    {
      label: 'Open pipeline',
      value: pipeline.deals === 0 ? undefined : short(pipeline.total, context),
      below:
        pipeline.deals === 0
          ? 'no open deal'
          : `${formats.number(pipeline.deals)} deals, ${pipeline.late === 0 ? 'none late' : `${formats.number(pipeline.late)} late`}`,
    },
    {
      label: 'Open commitments',
      value: formats.number(open),
      below: overdue === 0 ? 'none overdue' : `${formats.number(overdue)} overdue`,
    },
  ]
}

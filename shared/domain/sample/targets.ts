import { addDays, addMonths, yearOf } from '../../lib/calendarDate.ts'
import { addQuarters, type Quarter, quarterOf, spanOfQuarter } from '../../lib/period.ts'
import type { Target } from '../target/schema.ts'
import { DORMANT_MONTHS, monthsAgo, season, trend } from './curve.ts'
import type { SamplePlan } from './options.ts'
import type { PartnerStory } from './partners.ts'
import { amountOf } from './prices.ts'
import { sourcedPart } from './roles.ts'

/** One target a partner and quarter, to the end of the current year. Partners without revenue have none. */
export function makeTargets(plan: SamplePlan, stories: readonly PartnerStory[]): Target[] {
  const quarters = quartersOf(plan)
  return stories.flatMap(story =>
    quarters.flatMap((quarter): Target[] => {
      const euros = Math.round(plannedEuros(plan, story, quarter))
      if (euros === 0) return []
      return [
        {
          id: plan.newId('target'),
          partnerId: story.row.id,
          ...spanOfQuarter(quarter),
          amount: amountOf(euros, story.place.currency),
          ...plan.stamps,
        },
      ]
    }),
  )
}

function quartersOf({ months, today, targetQuarters }: SamplePlan): Quarter[] {
  // On the last day of a year the plan of the next quarter is made already.
  const year: Quarter = `${yearOf(today)}-Q4`
  const next = quarterOf(addDays(today, 1))
  const last = year < next ? next : year
  const quarters: Quarter[] = []
  // A quarter whose first months lie before the history would show a target nobody could reach.
  const start = addQuarters(quarterOf(addMonths(months[0] ?? today, -1)), 1)
  for (let quarter = start; quarter <= last; quarter = addQuarters(quarter, 1)) quarters.push(quarter)
  return targetQuarters === undefined ? quarters : quarters.slice(-targetQuarters)
}

/**
 * Sourced euros planned for a quarter: the same quarter a year earlier times the partner's ambition, so that
 * growing partners beat it and falling ones miss it. A newcomer's plan is its own first months.
 */
function plannedEuros({ today }: SamplePlan, story: PartnerStory, quarter: Quarter): number {
  let sum = 0
  for (let month = 0; month < 3; month++) {
    const first = addMonths(spanOfQuarter(quarter).from, month)
    sum += planLevel(story, monthsAgo(today, first)) * season(first)
  }
  return (story.yearly / 12) * sum * sourcedPart(story.row) * story.form.ambition
}

/** Newcomers take longer than everybody plans. */
const HOPE = 1.3

function planLevel(story: PartnerStory, ago: number): number {
  if (story.shape === 'newcomer') return trend(story, Math.max(0, ago)) * HOPE
  // Nobody expects much of a sleeping partner, but its plan still stands.
  if (story.shape === 'dormant') return trend(story, ago + 12) || trend(story, DORMANT_MONTHS) / 3
  return trend(story, ago + 12)
}

import { addMonths, yearOf } from '../../lib/calendarDate.ts'
import { addQuarters, type Quarter, quarterOf, spanOfQuarter } from '../../lib/period.ts'
import type { Target } from '../target/schema.ts'
import { season, trend } from './curve.ts'
import type { SamplePlan } from './options.ts'
import type { PartnerStory } from './partners.ts'
import { amountOf } from './prices.ts'

/** A target is last year's level plus this: growing partners beat it, falling ones miss it. */
const AMBITION = 1.08

/** One target a partner and quarter, to the end of the current year. Partners without revenue have none. */
export function makeTargets(plan: SamplePlan, stories: readonly PartnerStory[]): Target[] {
  const quarters = quartersOf(plan)
  return stories.flatMap(story =>
    quarters.flatMap((quarter): Target[] => {
      const euros = expected(plan, story, quarter) * AMBITION
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
  const last: Quarter = `${yearOf(today)}-Q4`
  const quarters: Quarter[] = []
  // A quarter whose first months lie before the history would show a target nobody could reach.
  const start = addQuarters(quarterOf(addMonths(months[0] ?? today, -1)), 1)
  for (let quarter = start; quarter <= last; quarter = addQuarters(quarter, 1)) quarters.push(quarter)
  return targetQuarters === undefined ? quarters : quarters.slice(-targetQuarters)
}

/** Whole euros of the same quarter a year earlier, on the partner's trend; a newcomer's plan is its first months. */
function expected({ months, today }: SamplePlan, { shape, yearly }: PartnerStory, quarter: Quarter): number {
  const of = months.length
  let sum = 0
  for (let month = 0; month < 3; month++) {
    const first = addMonths(spanOfQuarter(quarter).from, month)
    const ago = (yearOf(today) - yearOf(first)) * 12 + Number(today.slice(5, 7)) - Number(first.slice(5, 7))
    const yearBefore = shape === 'newcomer' ? Math.max(0, ago) : Math.min(of - 1, ago + 12)
    sum += (yearly / 12) * trend(shape, yearBefore, of) * season(first)
  }
  return Math.round(sum)
}

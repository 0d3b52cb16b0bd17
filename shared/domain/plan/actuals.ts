import type { CalendarDate, Instant } from '../../lib/calendarDate.ts'
import type { Id } from '../../lib/ids.ts'
import { addMinor } from '../../lib/money.ts'
import { inSpan, type Quarter, quarterOf, spanOfQuarter } from '../../lib/period.ts'
import { type Deal, isOpen } from '../deal/schema.ts'
import { convertedPart } from '../forecast/dealShares.ts'
import type { Registration } from '../registration/schema.ts'
import type { RevenueEntry } from '../revenue/schema.ts'
import { convertBy, type RateBook } from '../scorecard/rateBook.ts'
import { earlier } from '../scorecard/window.ts'
import { GOAL_METRIC_LABELS } from './labels.ts'
import { type GoalMetric, type PartOf, type PlanPart, partsOfKind } from './partSchema.ts'

/** What the figures of goals are read from: rows of one partner, and what of the plan itself counts. */
export interface ActualSources {
  readonly partnerId: Id<'partner'>
  /** Towards the plan's currency. */
  readonly rates: RateBook
  readonly revenue: readonly RevenueEntry[]
  readonly deals: readonly Deal[]
  readonly registrations: readonly Registration[]
  readonly parts: readonly PlanPart[]
  /** Figures up to and including this day count. */
  readonly today: CalendarDate
  dayAt(instant: Instant): CalendarDate
}

/** A figure, and how many rows it leaves out because there is no rate for their currency. */
export interface Measured {
  readonly actual: number | null
  readonly leftOut: number
}

/** What each metric counts, in words for the screen and the PDF. */
export const GOAL_METRIC_WORDS: Readonly<
  Record<
    GoalMetric,
    { readonly label: string; readonly unit: 'money' | 'count'; readonly definition: string }
  >
> = {
  revenue: {
    label: GOAL_METRIC_LABELS.revenue,
    unit: 'money',
    definition: 'Revenue lines of the quarter that the partner sourced, converted on their day.',
  },
  wonDeals: {
    label: GOAL_METRIC_LABELS.wonDeals,
    unit: 'count',
    definition: 'Deals the partner takes part in that were won with a close date in the quarter.',
  },
  registrations: {
    label: GOAL_METRIC_LABELS.registrations,
    unit: 'count',
    definition: 'Registrations of the partner approved in the quarter, each counted once.',
  },
  pipeline: {
    label: GOAL_METRIC_LABELS.pipeline,
    unit: 'money',
    definition:
      'The partner’s share of open deals with a close date in the quarter, as of today; n/a for quarters that are over.',
  },
  certificates: {
    label: GOAL_METRIC_LABELS.certificates,
    unit: 'count',
    definition: 'Certificates of the plan’s enablement section that were reached in the quarter.',
  },
}

/**
 * What a metric came to in a quarter, up to today: minor units of the plan's currency, or a count. Null where the
 * quarter has not begun, or the store keeps nothing to tell by (`GOAL_METRIC_WORDS` says what each counts).
 */
export function measure(metric: GoalMetric, quarter: Quarter, sources: ActualSources): Measured {
  const span = spanOfQuarter(quarter)
  if (metric !== 'pipeline' && span.from > sources.today) return { actual: null, leftOut: 0 }
  const until = earlier(span.to, sources.today)
  const inQuarter = (day: CalendarDate | undefined): boolean =>
    day !== undefined && inSpan(day, { from: span.from, to: until })
  switch (metric) {
    case 'revenue':
      return summed(
        sources.revenue.flatMap(({ role, date, amount }) =>
          role === 'sourced' && inQuarter(date) ? [convertBy(sources.rates, amount, date)?.minor] : [],
        ),
      )
    case 'wonDeals':
      return counted(sources.deals.filter(deal => deal.stage === 'won' && inQuarter(deal.closeOn)))
    case 'registrations':
      return counted(
        sources.registrations.filter(({ steps }) =>
          steps.some(({ event, at }) => event === 'approve' && inQuarter(sources.dayAt(at))),
        ),
      )
    case 'pipeline':
      if (quarter < quarterOf(sources.today)) return { actual: null, leftOut: 0 }
      return summed(
        sources.deals.flatMap(deal =>
          isOpen(deal.stage) && deal.closeOn !== undefined && inSpan(deal.closeOn, span)
            ? [convertedPart(deal, sources.partnerId, sources.rates, sources.today)]
            : [],
        ),
      )
    case 'certificates':
      return counted(partsOfKind(sources.parts, 'enablement').filter(({ doneOn }) => inQuarter(doneOn)))
  }
}

const counted = (rows: readonly unknown[]): Measured => ({ actual: rows.length, leftOut: 0 })

/** Undefined amounts have no rate: they are left out, and counted. */
function summed(amounts: readonly (number | undefined)[]): Measured {
  let [actual, leftOut] = [0, 0]
  for (const amount of amounts)
    if (amount === undefined) leftOut++
    else actual = addMinor(actual, amount)
  return { actual, leftOut }
}

export interface GoalActual extends Measured {
  readonly partId: Id<'planPart'>
  readonly quarter: Quarter
}

/** The actuals of all goals of a plan by quarter: read from the store where they are metrics, else as entered. */
export const goalActuals = (
  goals: readonly PartOf<'goal'>[],
  sources: ActualSources,
): readonly GoalActual[] =>
  goals.flatMap(({ id, metric, quarters }) =>
    quarters.map(({ quarter, actual }) => ({
      partId: id,
      quarter,
      ...(metric ? measure(metric, quarter, sources) : { actual: actual ?? null, leftOut: 0 }),
    })),
  )

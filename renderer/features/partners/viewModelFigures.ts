import type { DealStage } from '@shared/domain/deal/schema.ts'
import { viewFacts } from '@shared/domain/scorecard/factsView.ts'
import { gatherFacts, type PartnerRows } from '@shared/domain/scorecard/gatherFacts.ts'
import { figureOf } from '@shared/domain/scorecard/measured.ts'
import { METRICS } from '@shared/domain/scorecard/metrics.ts'
import { toNumber } from '@shared/domain/scorecard/ratio.ts'
import type { ScorecardFacts } from '@shared/domain/scorecard/schema.ts'
import { type PipelineStage, pipelineByStage } from '@shared/domain/scorecard/series.ts'
import { targetIn } from '@shared/domain/scorecard/targetRows.ts'
import { windowOf } from '@shared/domain/scorecard/window.ts'
import { addDays, addMonths, type CalendarDate, yearOf } from '@shared/lib/calendarDate.ts'
import { monthsEndingAt, quarterOf } from '@shared/lib/period.ts'

/** A partner's facts of the running quarter, the same the scorecard is computed from. */
export const factsOf = (rows: Omit<PartnerRows, 'period'>): ScorecardFacts =>
  gatherFacts({ ...rows, period: quarterOf(rows.asOf) })

export interface ChartMonth {
  readonly month: string
  readonly sourced: number
  readonly influenced: number
  readonly target?: number
}

/** Revenue by month up to a day, with the part of the targets that falls into each; minor units. */
export function chartMonths(facts: ScorecardFacts, count: number): ChartMonth[] {
  const sums = new Map<string, number>()
  for (const { month, role, minor } of facts.revenueByMonth)
    sums.set(`${role} ${month}`, (sums.get(`${role} ${month}`) ?? 0) + minor)
  return monthsEndingAt(facts.asOf, count).map(month => {
    const from = `${month}-01`
    const target = targetIn(facts.targets, { from, to: addDays(addMonths(from, 1), -1) })
    return {
      month,
      sourced: sums.get(`sourced ${month}`) ?? 0,
      influenced: sums.get(`influenced ${month}`) ?? 0,
      ...(target && { target: target.minor }),
    }
  })
}

export interface YearFigures {
  /** Sourced since 1 January, minor units; undefined without any revenue line. */
  readonly sourced?: number
  /** The part of the targets that falls between 1 January and the day. */
  readonly target?: number
  /** Sourced against that, percent. */
  readonly percent?: number
}

/** This year up to a day: sourced against the target of the same days, so that a running year compares. */
export function yearFigures(facts: ScorecardFacts, asOf: CalendarDate): YearFigures {
  const year = String(yearOf(asOf))
  const known = facts.revenueByMonth.length > 0
  const sourced = facts.revenueByMonth
    .filter(({ month, role }) => role === 'sourced' && month.startsWith(year))
    .reduce((sum, { minor }) => sum + minor, 0)
  const target = targetIn(facts.targets, { from: `${year}-01-01`, to: asOf })?.minor
  return {
    ...(known && { sourced }),
    ...(target !== undefined && { target }),
    ...(known && target !== undefined && target > 0 && { percent: (sourced / target) * 100 }),
  }
}

export interface WinRate {
  readonly percent?: number
  readonly won: number
  readonly lost: number
}

/** Won against closed over twelve months, as the scorecard defines it; undefined when nothing was closed. */
export function winRateOf(facts: ScorecardFacts): WinRate {
  const window = windowOf(facts.period, facts.asOf, true)
  const figure = figureOf(METRICS.winRate.measure(viewFacts(facts), window))
  const from = addDays(addMonths(facts.asOf, -12), 1)
  const closed = (stage: DealStage) =>
    facts.deals.filter(
      deal =>
        deal.stage === stage &&
        deal.role !== 'delivered' &&
        deal.closeOn !== undefined &&
        deal.closeOn >= from &&
        deal.closeOn <= facts.asOf,
    ).length
  return { ...(figure && { percent: toNumber(figure) }), won: closed('won'), lost: closed('lost') }
}

/** Open sourced pipeline by stage, stages without deals left out. */
export const pipelineOf = (facts: ScorecardFacts): PipelineStage[] =>
  pipelineByStage(facts).filter(stage => stage.deals > 0)

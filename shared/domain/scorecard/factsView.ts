import { type Month, monthKey, type Quarter } from '../../lib/period.ts'
import type { ScorecardFacts } from './schema.ts'

/** Facts with the look-ups that every window needs, made once per scorecard. */
export interface FactsView {
  readonly facts: ScorecardFacts
  readonly sourced: ReadonlyMap<Month, number>
  /** Months with any revenue line, of any role. */
  readonly linesByMonth: ReadonlyMap<Month, number>
  readonly firstMonth: Month | undefined
  readonly history: ReadonlyMap<Quarter, NonNullable<ScorecardFacts['history']>[number]>
}

export function viewFacts(facts: ScorecardFacts): FactsView {
  const sourced = new Map<Month, number>()
  const linesByMonth = new Map<Month, number>()
  let firstMonth: Month | undefined
  for (const { month, role, minor, lines } of facts.revenueByMonth) {
    if (role === 'sourced') sourced.set(month, (sourced.get(month) ?? 0) + minor)
    linesByMonth.set(month, (linesByMonth.get(month) ?? 0) + lines)
    if (firstMonth === undefined || month < firstMonth) firstMonth = month
  }
  const history = new Map((facts.history ?? []).map(entry => [entry.quarter, entry]))
  return { facts, sourced, linesByMonth, firstMonth, history }
}

/** Sourced revenue of some months, minor units. */
export const sourcedIn = (view: FactsView, months: readonly Month[]): number =>
  months.reduce((sum, month) => sum + (view.sourced.get(month) ?? 0), 0)

/** Revenue lines of any role in some months. */
export const linesIn = (view: FactsView, months: readonly Month[]): number =>
  months.reduce((sum, month) => sum + (view.linesByMonth.get(month) ?? 0), 0)

/** True when the partner's revenue begins only after a day, so that nothing is known about it. */
export const beforeFirstRevenue = (view: FactsView, day: string): boolean =>
  view.firstMonth === undefined || monthKey(day) < view.firstMonth

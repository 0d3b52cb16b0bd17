import { addQuarters, inSpan, type Quarter, quarterName } from '../../lib/period.ts'
import { type FactsView, sourcedIn } from './factsView.ts'
import { known, type Measured, missing } from './measured.ts'
import { over, type Ratio, ratio } from './ratio.ts'
import type { ScorecardFacts } from './schema.ts'
import { targetIn } from './targetRows.ts'
import { monthsOf, quarterSpan, type Window, yearUpTo } from './window.ts'

type DealFact = ScorecardFacts['deals'][number]

export const isOpenFact = ({ stage }: DealFact): boolean => stage !== 'won' && stage !== 'lost'

/** The partner's share of a deal, exactly, minor units; zero when its amount is unknown. */
export const shareOf = ({ minor, shareBp }: DealFact): Ratio =>
  ratio(BigInt(minor ?? 0) * BigInt(shareBp), 10_000)

/**
 * The quarter whose target the open pipeline has to cover: the period while it runs, then the one after
 * it. Undefined once that has passed too: the pipeline is of today and says nothing about it.
 */
export function coverageQuarter(window: Window, asOf: string): Quarter | undefined {
  if (window.running) return window.quarter
  const next = addQuarters(window.quarter, 1)
  return asOf <= quarterSpan(next).to ? next : undefined
}

/**
 * Open sourced pipeline with its close date from `asOf` to the end of the quarter to cover, divided by
 * what is left of that quarter's target.
 */
export function pipelineCoverage(view: FactsView, window: Window): Measured {
  const { facts } = view
  if (!window.current) return missing('the pipeline of the past is not kept')
  if (facts.deals.length === 0) return missing('no deal is recorded')
  const quarter = coverageQuarter(window, facts.asOf)
  if (quarter === undefined) return missing('the quarter to cover has passed')
  const span = quarterSpan(quarter)
  const target = targetIn(facts.targets, span)
  if (!target) return missing(`no target row for ${quarterName(quarter)}`)
  const booked = window.running ? sourcedIn(view, monthsOf(quarter)) : (facts.bookedAheadMinor ?? 0)
  const remaining = target.minor - booked
  if (remaining <= 0) return missing(`the target of ${quarterName(quarter)} is already reached`)
  let open = 0n
  for (const deal of facts.deals) {
    const { closeOn, minor, shareBp } = deal
    if (!isOpenFact(deal) || deal.role !== 'sourced' || closeOn === undefined) continue
    if (closeOn >= facts.asOf && inSpan(closeOn, span)) open += BigInt(minor ?? 0) * BigInt(shareBp)
  }
  return known(over(ratio(open, 10_000), ratio(remaining)))
}

/** Won / (won + lost) by count in the year up to the window's end, percent; delivery-only deals left out. */
export function winRate(view: FactsView, window: Window): Measured {
  const span = yearUpTo(window.end)
  let [won, closed] = [0, 0]
  for (const { stage, role, closeOn } of view.facts.deals) {
    if (role === 'delivered' || closeOn === undefined || !inSpan(closeOn, span)) continue
    if (stage === 'won') won++
    if (stage === 'won' || stage === 'lost') closed++
  }
  return closed === 0
    ? missing('no deal was won or lost in the twelve months')
    : known(ratio(won * 100, closed))
}

import { addMinor } from '../../lib/money.ts'
import type { Quarter } from '../../lib/period.ts'
import { splitMinor } from '../../lib/splitMinor.ts'
import { type PartOf, type PlanPart, partsOfKind } from './partSchema.ts'

/** A goal changed for the question only. Figures are the goal's own units. */
export interface Supposed {
  readonly goalId: string
  /** New targets of some quarters; the others stay. */
  readonly targets: Readonly<Partial<Record<Quarter, number>>>
}

/** What follows of a changed revenue target, minor units of the plan's currency. */
interface WhatIf {
  readonly quarter: Quarter
  readonly target: number
  readonly supposed: number
  readonly likely: number
  /** Likely forecast over the target, before and after; null without a target. */
  readonly coverage: number | null
  readonly supposedCoverage: number | null
  /** Pipeline the campaigns are expected to bring, per unit of their funding, decides what closing the gap would cost. */
  readonly gap: number
}

/** Sum of a plan's revenue targets by quarter, with a goal's targets replaced where one is supposed. */
export function revenueTargets(
  parts: readonly PlanPart[],
  supposed?: Supposed,
): ReadonlyMap<Quarter, number> {
  const totals = new Map<Quarter, number>()
  for (const goal of partsOfKind(parts, 'goal')) {
    if (goal.metric !== 'revenue' || goal.unit !== 'money') continue
    for (const { quarter, target } of goal.quarters) {
      const wanted = (supposed?.goalId === goal.id ? supposed.targets[quarter] : undefined) ?? target
      if (wanted !== undefined) totals.set(quarter, addMinor(totals.get(quarter) ?? 0, wanted))
    }
  }
  return new Map([...totals].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Both sides' funding of the campaigns, and the pipeline they are expected to bring. */
export function fundingOf(parts: readonly PlanPart[]): {
  readonly funding: number
  readonly pipeline: number
} {
  let [funding, pipeline] = [0, 0]
  for (const { ours, theirs, expectedPipeline } of partsOfKind(parts, 'campaign')) {
    funding = addMinor(funding, addMinor(ours, theirs))
    pipeline = addMinor(pipeline, expectedPipeline)
  }
  return { funding, pipeline }
}

/**
 * What moves when a revenue goal is changed: the target of each quarter against the likely forecast, and what is
 * missing then. Our own convention (G): the gap is target − likely, never below 0.
 */
export function whatIf(parts: readonly PlanPart[], supposed: Supposed): readonly WhatIf[] {
  const likely = new Map<Quarter, number>()
  for (const line of partsOfKind(parts, 'forecast'))
    likely.set(line.quarter, addMinor(likely.get(line.quarter) ?? 0, line.likely))
  const [before, after] = [revenueTargets(parts), revenueTargets(parts, supposed)]
  return [...new Set([...before.keys(), ...after.keys(), ...likely.keys()])].sort().map(quarter => {
    const [target, wanted, expected] = [
      before.get(quarter) ?? 0,
      after.get(quarter) ?? 0,
      likely.get(quarter) ?? 0,
    ]
    return {
      quarter,
      target,
      supposed: wanted,
      likely: expected,
      coverage: target === 0 ? null : expected / target,
      supposedCoverage: wanted === 0 ? null : expected / wanted,
      gap: Math.max(0, wanted - expected),
    }
  })
}

/**
 * Funding it would take to close a gap at the rate the plan's campaigns are expected to work: gap × funding / pipeline,
 * rounded up. Null where the campaigns name no pipeline or no funding to learn from. Convention (G): pipeline counts
 * whole, so it is the least it would take.
 */
export function fundingForGap(parts: readonly PlanPart[], gap: number): number | null {
  const { funding, pipeline } = fundingOf(parts)
  if (funding === 0 || pipeline === 0) return null
  const product = BigInt(gap) * BigInt(funding)
  return Number((product + BigInt(pipeline) - 1n) / BigInt(pipeline))
}

type ForecastLine = PartOf<'forecast'>

/** The forecast lines of a quarter scaled so that their likely sum meets a target, each in proportion, to the unit. */
export function scaledTo(lines: readonly ForecastLine[], target: number): readonly number[] {
  return splitMinor(
    target,
    lines.map(({ likely }) => likely),
  )
}

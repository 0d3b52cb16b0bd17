import { daysBetween } from '../../lib/calendarDate.ts'
import { type Interaction, isTouch } from '../interaction/schema.ts'
import { type PartOf, partsOfKind } from '../plan/partSchema.ts'
import { type GoalStanding, goalStanding, planScore, type SideStanding } from '../plan/rollUp.ts'
import type { PlanContent } from '../plan/versionSchema.ts'
import { openCommitments, type SideCommitments } from './commitments.ts'
import { type AccountOverlap, accountOverlap } from './overlap.ts'
import { type OpenPipeline, openPipeline } from './pipeline.ts'
import { type RegistrationSummary, registrationSummary } from './registrations.ts'
import { type TrailingRevenue, trailingRevenue } from './revenue.ts'
import type { BriefingSources } from './sources.ts'

/** What the plan before came to on its last day, or on this one while it runs. */
export interface LastPlan {
  readonly content: PlanContent
  readonly score: SideStanding
  /** The goals with the most weight first. */
  readonly goals: readonly { readonly goal: PartOf<'goal'>; readonly standing: GoalStanding }[]
}

export interface LastTouches {
  /** Days since the newest; null: never. */
  readonly since: number | null
  readonly top: readonly Interaction[]
}

/** Everything a briefing says. */
export interface Briefing {
  readonly lastPlan: LastPlan | undefined
  readonly revenue: TrailingRevenue
  readonly pipeline: OpenPipeline
  readonly overlap: AccountOverlap
  readonly registrations: RegistrationSummary
  readonly commitments: readonly SideCommitments[]
  readonly touches: LastTouches
}

/** A briefing from rows alone: equal rows and days give equal briefings. */
export const briefingOf = (sources: BriefingSources): Briefing => ({
  lastPlan: sources.lastPlan && resultOf(sources.lastPlan),
  revenue: trailingRevenue(sources),
  pipeline: openPipeline(sources),
  overlap: accountOverlap(sources),
  registrations: registrationSummary(sources),
  commitments: openCommitments(sources),
  touches: lastTouches(sources),
})

function resultOf(content: PlanContent): LastPlan {
  const goals = partsOfKind(content.parts, 'goal')
  const standings = goals.map(goal => goalStanding(goal, content.actuals, content.asOf))
  return {
    content,
    score: planScore(goals, standings).all,
    goals: goals
      .flatMap((goal, i) => {
        const standing = standings[i]
        return standing ? [{ goal, standing }] : []
      })
      .sort((a, b) => b.goal.weight - a.goal.weight),
  }
}

function lastTouches(
  { interactions, today }: Pick<BriefingSources, 'interactions' | 'today'>,
  most = 5,
): LastTouches {
  const top = interactions
    .filter(({ kind, on }) => isTouch(kind) && on <= today)
    .sort((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : a.id < b.id ? -1 : 1))
  const [newest] = top
  return { since: newest ? daysBetween(newest.on, today) : null, top: top.slice(0, most) }
}

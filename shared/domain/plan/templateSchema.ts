import type { Motion } from '../deal/schema.ts'
import type { PartnerType } from '../partner/schema.ts'
import type { GoalMetric, GoalSide, GoalUnit } from './partSchema.ts'
import type { PlanSection } from './schema.ts'

/** What a plan begins with for partners of some types. Targets, names and dates are the manager's to fill in. */
export interface PlanTemplate {
  readonly key: string
  readonly name: string
  /** What it is made for, in one sentence. */
  readonly what: string
  /** The types it is offered for first. */
  readonly types: readonly PartnerType[]
  readonly goals: readonly GoalSeed[]
  readonly motions: readonly MotionSeed[]
  readonly kpis: readonly KpiSeed[]
  readonly actions: readonly ActionSeed[]
  /** Questions that the prose of a section answers. */
  readonly prompts: Readonly<Partial<Record<PlanSection, string>>>
}

export interface GoalSeed {
  readonly side: GoalSide
  readonly title: string
  readonly metric?: GoalMetric
  readonly unit: GoalUnit
  /** Those of a template add up to 100. */
  readonly weight: number
}

export interface MotionSeed {
  readonly motion: Motion
  readonly trigger: string
  readonly ourRole: string
  readonly theirRole: string
  readonly registrationRule: string
}

export interface KpiSeed {
  readonly title: string
  readonly metric?: GoalMetric
  readonly unit: GoalUnit
}

export interface ActionSeed {
  readonly title: string
  /** Days after the first day of the plan. */
  readonly starts: number
  readonly due: number
}

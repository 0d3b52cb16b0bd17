import {
  type EngagementRule,
  type EngagementRuleFields,
  engagementRuleFields,
  TIE_BREAKS,
  type TieBreak,
} from '@shared/domain/engagement/schema.ts'

/** A rule as its form edits it; its place is that of the list. */
export const ruleForm = engagementRuleFields.omit({ order: true })
export type RuleForm = Omit<EngagementRuleFields, 'order'>

export const RULE_FIELDS = Object.keys(ruleForm.shape) as (keyof RuleForm)[]

/** A rule as it is, or a new one that decides as the convention does. */
export const formFrom = (rule: EngagementRule | undefined): RuleForm => {
  const { order: _, ...fields } = rule
    ? engagementRuleFields.parse(rule)
    : { ...engagementRuleFields.parse({ name: '–' }), name: '' }
  return fields
}

/** The steps with one taken or left; the adjudicator stays last, for nothing behind it is ever reached. */
export function toggled(steps: readonly TieBreak[], step: TieBreak): readonly TieBreak[] {
  if (steps.includes(step)) return steps.filter(each => each !== step)
  return step === 'adjudicator' || !steps.includes('adjudicator')
    ? [...steps, step]
    : [...steps.slice(0, -1), step, 'adjudicator']
}

/** Whether a step can change places with the next one. */
export const canSwap = (steps: readonly TieBreak[], at: number): boolean =>
  at >= 0 && at + 1 < steps.length && steps[at + 1] !== 'adjudicator'

export const swapped = (steps: readonly TieBreak[], at: number): readonly TieBreak[] =>
  steps.map((step, place) =>
    place === at ? (steps[at + 1] ?? step) : place === at + 1 ? (steps[at] ?? step) : step,
  )

/** The steps taken in their order, then the others. */
export const allSteps = (steps: readonly TieBreak[]): readonly TieBreak[] => [
  ...steps,
  ...TIE_BREAKS.filter(step => !steps.includes(step)),
]

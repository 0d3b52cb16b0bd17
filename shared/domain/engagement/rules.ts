import type { DomainError } from '../../lib/result.ts'
import type { EngagementRuleFields } from './schema.ts'

/** What is wrong with a rule of engagement; empty where nothing is. */
export function ruleProblems(rule: EngagementRuleFields): readonly DomainError[] {
  const problems: DomainError[] = []
  const { effectiveFrom, effectiveTo, minAmount, maxAmount, decide } = rule
  if (effectiveFrom && effectiveTo && effectiveTo < effectiveFrom)
    problems.push({
      code: 'rule.dates',
      message: 'The last day lies before the first: the rule would never be in force.',
      at: 'effectiveTo',
    })
  if (
    minAmount &&
    maxAmount &&
    minAmount.currency === maxAmount.currency &&
    maxAmount.minor < minAmount.minor
  )
    problems.push({
      code: 'rule.amounts',
      message: 'The largest amount is below the smallest: the rule would never fit.',
      at: 'maxAmount',
    })
  if (new Set(decide).size < decide.length)
    problems.push({ code: 'rule.decide', message: 'Each way to decide can stand once.', at: 'decide' })
  const adjudicator = decide.indexOf('adjudicator')
  if (adjudicator >= 0 && adjudicator < decide.length - 1)
    problems.push({
      code: 'rule.adjudicatorLast',
      message: 'Whoever is named decides: nothing that stands behind the adjudicator is ever reached.',
      at: 'decide',
    })
  return problems
}

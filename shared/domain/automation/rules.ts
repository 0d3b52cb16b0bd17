import type { DomainError } from '../../lib/result.ts'
import { type ActionNeed, actionType, settledBy } from './actions.ts'
import { isUsable } from './condition.ts'
import { type FactName, factType } from './facts.ts'
import type { AutomationAction, AutomationRuleFields } from './schema.ts'
import { triggerOf } from './triggers.ts'

/**
 * What keeps a rule from being saved. Codes: `trigger`, `process`, `condition.N`, `action.N` (N from 0), each
 * with its place in `at`.
 */
export function ruleProblems(rule: AutomationRuleFields): readonly DomainError[] {
  const trigger = triggerOf(rule.trigger)
  if (!trigger) return [problem('trigger', 'Choose what starts the rule.', 'trigger')]
  if (trigger.process !== rule.process)
    return [problem('process', 'What starts the rule belongs to another process.', 'process')]
  return [
    ...rule.conditions.flatMap((condition, at) => {
      const place = `conditions.${at}`
      const label = factType(condition.field)?.label ?? 'This'
      if (!trigger.facts.includes(condition.field as FactName))
        return [problem(`condition.${at}`, `${label} is not known when ${trigger.words}.`, place)]
      return isUsable(condition)
        ? []
        : [problem(`condition.${at}`, `Say what ${label} is compared with.`, place)]
    }),
    ...rule.actions.flatMap((action, at) => actionProblems(rule, action, at)),
  ]
}

function actionProblems(
  rule: AutomationRuleFields,
  action: AutomationAction,
  at: number,
): readonly DomainError[] {
  const place = `actions.${at}`
  const code = `action.${at}`
  const type = actionType(action.kind)
  if (!type?.processes.includes(rule.process))
    return [problem(code, 'Choose something this process can do.', place)]
  const missing = type.needs.find(need => !NEEDS[need].has(action))
  if (missing) return [problem(code, `${type.label}: ${NEEDS[missing].asks}`, place)]
  const settles = settledBy(action)
  return settles !== undefined && rule.actions.slice(0, at).some(other => settledBy(other) === settles)
    ? [problem(code, `${type.label}: the same is settled by an action before it.`, place)]
    : []
}

const NEEDS: Readonly<Record<ActionNeed, { readonly asks: string; has(action: AutomationAction): boolean }>> =
  {
    people: {
      asks: 'name at least one person, each once.',
      has: ({ people = [] }) => people.length > 0 && new Set(people).size === people.length,
    },
    text: {
      asks: 'say it in words.',
      has: ({ text = '' }) => text.trim() !== '' && text.trim().length <= 300,
    },
    days: { asks: 'give the days, from 0.', has: ({ days }) => days !== undefined && days >= 0 },
  }

const problem = (code: string, message: string, at: string): DomainError => ({ code, message, at })

import { list } from '../fields/words.ts'
import { settledBy } from './actions.ts'
import { type ConvertTo, type Fit, fitOf } from './condition.ts'
import type { Facts } from './facts.ts'
import type { AutomationAction, AutomationCondition, AutomationRule } from './schema.ts'
import { conditionInWords, PLAIN_WORDS, type RuleWords } from './sentence.ts'

/** What a rule would do about one event, and why. */
export interface RulePlan {
  readonly rule: AutomationRule
  readonly fits: boolean
  readonly reason: string
  readonly actions: readonly PlannedAction[]
}

export interface PlannedAction {
  readonly action: AutomationAction
  /** Why it is not done: what an earlier action settled already. */
  readonly skipped?: string
}

/** Rules in the order they are asked: their own order, then the older first. Deterministic for any input order. */
export const inOrder = (rules: readonly AutomationRule[]): readonly AutomationRule[] =>
  [...rules].sort((a, b) => a.order - b.order || compare(a.createdAt, b.createdAt) || compare(a.id, b.id))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * What the rules of a trigger would do about a record with these facts: every rule, in order, with its reason
 * in words. Of actions that settle the same thing the first of a fitting rule is planned, later ones are
 * skipped and say by whom. Disabled rules and rules of other triggers are left out.
 */
export function plan(
  rules: readonly AutomationRule[],
  trigger: string,
  facts: Facts,
  convert: ConvertTo,
  words: RuleWords = PLAIN_WORDS,
): readonly RulePlan[] {
  return planInOrder(rulesOf(rules, trigger), facts, convert, words)
}

/** The rules that are on and of a trigger, in the order they are asked. */
export const rulesOf = (rules: readonly AutomationRule[], trigger: string): readonly AutomationRule[] =>
  inOrder(rules.filter(rule => rule.enabled && rule.trigger === trigger))

/** The same for rules that are `rulesOf` the trigger already: for many records after each other. */
export function planInOrder(
  rules: readonly AutomationRule[],
  facts: Facts,
  convert: ConvertTo,
  words: RuleWords = PLAIN_WORDS,
): readonly RulePlan[] {
  const settled = new Map<string, string>()
  return rules.map(rule => {
    const { fits, reason } = ruleFit(rule, facts, convert, words)
    if (!fits) return { rule, fits, reason, actions: [] }
    const actions = rule.actions.map(action => {
      const settles = settledBy(action)
      if (settles === undefined) return { action }
      const by = settled.get(settles)
      if (by !== undefined) return { action, skipped: `“${by}” settled it already` }
      settled.set(settles, rule.name)
      return { action }
    })
    return { rule, fits, reason, actions }
  })
}

/** Whether all conditions of a rule fit, with the reason: what fits, or the first that does not. */
export function ruleFit(
  rule: Pick<AutomationRule, 'conditions'>,
  facts: Facts,
  convert: ConvertTo,
  words: RuleWords = PLAIN_WORDS,
): { readonly fits: boolean; readonly reason: string } {
  if (rule.conditions.length === 0) return { fits: true, reason: 'It has no conditions.' }
  for (const condition of rule.conditions) {
    const fit = fitOf(condition, facts, convert)
    if (fit !== 'yes') return { fits: false, reason: unfitInWords(condition, fit, words) }
  }
  return {
    fits: true,
    reason: `It fits: ${list(rule.conditions.map(condition => conditionInWords(condition, words)))}.`,
  }
}

function unfitInWords(condition: AutomationCondition, fit: Exclude<Fit, 'yes'>, words: RuleWords): string {
  const said = conditionInWords(condition, words)
  if (fit === 'unknown') return `Not known, so it does not fit: ${said}.`
  if (fit === 'noRate') return `No exchange rate to ${condition.currency}, so it does not fit: ${said}.`
  return fit === 'notUsable' ? 'It has a condition this version does not know.' : `It does not fit: ${said}.`
}

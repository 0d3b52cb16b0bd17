import { backTest, type ChangedDecision } from '@shared/domain/engagement/backTest.ts'
import { convertWith } from '@shared/domain/engagement/convertWith.ts'
import type { EngagementRule } from '@shared/domain/engagement/schema.ts'
import { pastConflicts } from '../../columns/conflicts/checkRegistration.ts'
import { readAll } from '../../data/rows.ts'
import { type RuleForm, ruleForm } from './viewModelRuleForm.ts'

/** A rule that is not saved yet: it has an id only to be told from the others. */
const DRAFT = 'engagementRule:draft'
const NEVER = '1970-01-01T00:00:00.000Z'

/** Tries the rule as it stands in its form, in its place among the others, on past conflicts. Nothing is written. */
export async function tryRules(
  rules: readonly EngagementRule[],
  rule: EngagementRule | undefined,
  values: RuleForm,
): Promise<{ changed: readonly ChangedDecision[]; of: number; problem?: string }> {
  const read = ruleForm.safeParse({ ...values, name: values.name || 'This rule' })
  if (!read.success)
    return { changed: [], of: 0, problem: read.error.issues[0]?.message ?? 'The rule cannot be read yet.' }
  const order = rule?.order ?? Math.max(-1, ...rules.map(each => each.order)) + 1
  const tried: EngagementRule = {
    ...(rule ?? { id: DRAFT, createdAt: NEVER, updatedAt: NEVER, createdIn: '' }),
    ...read.data,
    order,
  }
  const [past, rates] = await Promise.all([pastConflicts(), readAll('rates')])
  const others = rules.filter(({ id }) => id !== rule?.id)
  return { changed: backTest(rules, [...others, tried], past, convertWith(rates)), of: past.length }
}

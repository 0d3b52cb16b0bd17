import {
  createRule,
  deleteRules,
  editRule,
  moveRule,
  setRulesEnabled,
} from '@shared/domain/automation/commands.ts'
import type { AutomationRule, AutomationRuleFields } from '@shared/domain/automation/schema.ts'
import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import type { DomainError } from '@shared/lib/result.ts'
import { useMemo } from 'react'
import { useRuleTallies } from '../../columns/automation/useAutomation.ts'
import { act, actOrSay } from '../../data/act.ts'
import { useRules } from '../../data/automation/live.ts'
import { useWorkspace } from '../../data/live.ts'
import { useProductNames } from '../../data/useProductChoices.ts'
import type { RuleWorld } from './viewModelChoices.ts'

export type RuleFields = Omit<AutomationRuleFields, 'order' | 'enabled'>

/** The rules, what they are made from, and what can be done with them. */
export function useRulesPage() {
  const rules = useRules()
  const tallies = useRuleTallies()
  const workspace = useWorkspace()
  const products = useProductNames()
  const world = useMemo((): RuleWorld | undefined => {
    if (!workspace || !products) return undefined
    const { calendars, team } = policyOf(workspace)
    return {
      currency: workspace.currency,
      tiers: workspace.tiers,
      territories: calendars.map(({ region }) => region),
      people: team.filter(({ canApprove }) => canApprove).map(({ name }) => name),
      products,
    }
  }, [workspace, products])
  const among = rules?.map(({ id }) => id) ?? []

  return {
    rules,
    tallies,
    world,
    /** Saves a new rule, or the changes of one; answers what is wrong with it. */
    async save(fields: RuleFields, old?: AutomationRule): Promise<DomainError | undefined> {
      const { triggerDays = null, ...rest } = fields
      const answer = old
        ? await act(editRule, { id: old.id, patch: { ...rest, triggerDays }, among })
        : await act(createRule, { fields: { ...fields, enabled: false }, among })
      return answer.ok ? undefined : answer.error
    },
    setEnabled: (rule: AutomationRule, enabled: boolean) =>
      actOrSay(setRulesEnabled, { ids: [rule.id], enabled }),
    move: (rule: AutomationRule, to: number) =>
      actOrSay(moveRule, { id: rule.id, to: Math.max(0, Math.min(to, among.length - 1)), among }),
    remove: (rule: AutomationRule) => actOrSay(deleteRules, { ids: [rule.id] }),
  }
}

export type RulesPageView = ReturnType<typeof useRulesPage>

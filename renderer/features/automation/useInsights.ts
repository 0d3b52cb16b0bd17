import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import type { AutomationInsights } from '../../columns/automation/automationQuestions.ts'
import { useAutomationInsights } from '../../columns/automation/useAutomation.ts'
import { useWorkspace } from '../../data/live.ts'

/** What the page shows, with what is aimed at; undefined until it is counted. */
export function useInsights(): (AutomationInsights & { readonly target: number }) | undefined {
  const workspace = useWorkspace()
  const insights = useAutomationInsights()
  return insights && workspace && { ...insights, target: policyOf(workspace).automationTarget }
}

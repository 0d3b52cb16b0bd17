import type { AutomationRates } from '@shared/domain/automation/rate.ts'
import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import { useAutomationRates } from '../../columns/automation/useAutomation.ts'
import { useWorkspace } from '../../data/live.ts'

/** The automation rate of the last days and what is aimed at; undefined until it is counted. */
export function useAutomationRate():
  | { readonly rates: AutomationRates; readonly target: number }
  | undefined {
  const workspace = useWorkspace()
  const rates = useAutomationRates()
  return rates && workspace && { rates, target: policyOf(workspace).automationTarget }
}

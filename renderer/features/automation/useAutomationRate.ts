import { type AutomationRates, automationRates, rateWindow } from '@shared/domain/automation/rate.ts'
import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import { useMemo } from 'react'
import { useStepsSince } from '../../data/automation/live.ts'
import { useDay } from '../../data/dayClock.ts'
import { useWorkspace } from '../../data/live.ts'
import { dayOf } from '../../data/localTime.ts'

/** The automation rate of the last days and what is aimed at; undefined until it is counted. */
export function useAutomationRate():
  | { readonly rates: AutomationRates; readonly target: number }
  | undefined {
  const day = useDay()
  const workspace = useWorkspace()
  const span = rateWindow(day)
  const steps = useStepsSince(span.from)
  const rates = useMemo(() => steps && automationRates(steps, rateWindow(day), dayOf), [steps, day])
  return rates && workspace && { rates, target: policyOf(workspace).automationTarget }
}

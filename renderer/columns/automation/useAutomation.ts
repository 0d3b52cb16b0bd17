import type { AutomationRates } from '@shared/domain/automation/rate.ts'
import { useDay } from '../../data/dayClock.ts'
import { columnsWorker } from '../columnsWorker.ts'
import { useAnswer } from '../useAnswer.ts'
import type { AutomationInsights, RuleTally } from './automationQuestions.ts'

/** The automation rate of the last days; undefined until it is first counted. */
export const useAutomationRates = (): AutomationRates | undefined =>
  useAnswer(`rates ${useDay()}`, () => columnsWorker().readAutomationRates())

/** The same with its trends and what people still do; undefined until it is first counted. */
export const useAutomationInsights = (): AutomationInsights | undefined =>
  useAnswer(`insights ${useDay()}`, () => columnsWorker().readAutomationInsights())

/** How often each rule acted or was kept from it, by the id of the rule. */
export const useRuleTallies = (): ReadonlyMap<string, RuleTally> | undefined =>
  useAnswer('tallies', () => columnsWorker().readRuleTallies())

import { inOrder } from '@shared/domain/automation/plan.ts'
import type { AutomationRule, RuleRun } from '@shared/domain/automation/schema.ts'
import { useLiveQuery } from 'dexie-react-hooks'
import { db } from '../db.ts'
import { readAll } from '../rows.ts'

/** All rules in the order they are asked; undefined until read. There are few. */
export const useRules = (): readonly AutomationRule[] | undefined =>
  useLiveQuery(async () => inOrder(await readAll('automationRules')), [])

/** The newest runs, newest first, at most `count`. */
export const useRuns = (count: number): readonly RuleRun[] | undefined =>
  useLiveQuery(() => db.rows('ruleRuns').orderBy('at').reverse().limit(count).toArray(), [count])

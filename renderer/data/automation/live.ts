import { inOrder } from '@shared/domain/automation/plan.ts'
import type { AutomationRule, ProcessStep, RuleRun } from '@shared/domain/automation/schema.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { useLiveQuery } from 'dexie-react-hooks'
import { db } from '../db.ts'
import { localTime } from '../localTime.ts'
import { readAll } from '../rows.ts'

/** All rules in the order they are asked; undefined until read. There are few. */
export const useRules = (): readonly AutomationRule[] | undefined =>
  useLiveQuery(async () => inOrder(await readAll('automationRules')), [])

/** The newest runs, newest first, at most `count`. */
export const useRuns = (count: number): readonly RuleRun[] | undefined =>
  useLiveQuery(() => db.rows('ruleRuns').orderBy('at').reverse().limit(count).toArray(), [count])

/** The steps of processes since a day, oldest first. */
export const stepsSince = (day: CalendarDate): Promise<ProcessStep[]> =>
  db
    .rows('processSteps')
    .where('at')
    .aboveOrEqual(new Date(localTime.msOf(day, 0)).toISOString())
    .toArray()

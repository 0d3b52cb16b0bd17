import {
  type AutomationRates,
  automationRates,
  type rate,
  rateTrend,
  rateWindow,
  type StepByHand,
  stepsByHand,
} from '@shared/domain/automation/rate.ts'
import type { RuleRun } from '@shared/domain/automation/schema.ts'
import { addDays, addMonths, type CalendarDate } from '@shared/lib/calendarDate.ts'
import { mondayOfWeek } from '@shared/lib/isoWeek.ts'
import type { DateSpan } from '@shared/lib/period.ts'
import { stepsSince } from '../../data/automation/steps.ts'
import { dayOf } from '../../data/localTime.ts'
import { readAll } from '../../data/rows.ts'
import { today } from '../../data/today.ts'
import { FollowedRows } from './followedRows.ts'

const WEEKS = 13
const MONTHS = 12

export type TrendPoint = DateSpan & { readonly rate: ReturnType<typeof rate> }

export interface AutomationInsights {
  readonly rates: AutomationRates
  readonly byHand: readonly StepByHand[]
  readonly weeks: readonly TrendPoint[]
  readonly months: readonly TrendPoint[]
}

export interface RuleTally {
  readonly runs: number
  /** The newest. */
  readonly last?: RuleRun
}

/** Weeks from Monday, oldest first; the last is the running one. */
function weeksUntil(day: CalendarDate): readonly DateSpan[] {
  const monday = mondayOfWeek(day)
  return Array.from({ length: WEEKS }, (_, at) => {
    const from = addDays(monday, (at - WEEKS + 1) * 7)
    return { from, to: addDays(from, 6) }
  })
}

/** Calendar months, oldest first; the last is the running one. */
function monthsUntil(day: CalendarDate): readonly DateSpan[] {
  const first = `${day.slice(0, 8)}01`
  return Array.from({ length: MONTHS }, (_, at) => {
    const from = addMonths(first, at - MONTHS + 1)
    return { from, to: addDays(addMonths(from, 1), -1) }
  })
}

const EVER: CalendarDate = '0000-01-01'
const steps = new FollowedRows('processSteps', stepsSince)
const runs = new FollowedRows('ruleRuns', () => readAll('ruleRuns'))

const stepsFrom = async (from: CalendarDate) => [...(await steps.current(from)).values()]

/** The last answer stays until a step is logged or another day begins. */
let rates: { readonly key: string; readonly value: AutomationRates } | undefined

/** The automation rate of the last days, in total and per process. */
export async function readAutomationRates(): Promise<AutomationRates> {
  const window = rateWindow(today())
  const held = await stepsFrom(window.from)
  const key = `${window.to} ${steps.revision}`
  if (rates?.key !== key) rates = { key, value: automationRates(held, window, dayOf) }
  return rates.value
}

/** What the page of automation shows, counted from the steps of a year. */
export async function readAutomationInsights(): Promise<AutomationInsights> {
  const day = today()
  const window = rateWindow(day)
  const held = await stepsFrom(monthsUntil(day)[0]?.from ?? day)
  return {
    rates: automationRates(held, window, dayOf),
    byHand: stepsByHand(held, window, dayOf),
    weeks: rateTrend(held, weeksUntil(day), dayOf),
    months: rateTrend(held, monthsUntil(day), dayOf),
  }
}

/** How often each rule acted or was kept from it, by the id of the rule. */
export async function readRuleTallies(): Promise<ReadonlyMap<string, RuleTally>> {
  const tallies = new Map<string, RuleTally>()
  for (const run of (await runs.current(EVER)).values()) {
    const { runs: before = 0, last } = tallies.get(run.ruleId) ?? {}
    tallies.set(run.ruleId, { runs: before + 1, last: last && last.at > run.at ? last : run })
  }
  return tallies
}

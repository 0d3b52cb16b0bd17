import {
  type AutomationRates,
  automationRates,
  type rate,
  rateTrend,
  rateWindow,
  type StepByHand,
  stepsByHand,
} from '@shared/domain/automation/rate.ts'
import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import { addDays, addMonths, type CalendarDate, weekdayOf } from '@shared/lib/calendarDate.ts'
import type { DateSpan } from '@shared/lib/period.ts'
import { useMemo } from 'react'
import { useStepsSince } from '../../data/automation/live.ts'
import { useDay } from '../../data/dayClock.ts'
import { useWorkspace } from '../../data/live.ts'
import { dayOf } from '../../data/localTime.ts'

const WEEKS = 13
const MONTHS = 12

export type TrendPoint = DateSpan & { readonly rate: ReturnType<typeof rate> }

export interface Insights {
  readonly rates: AutomationRates
  readonly target: number
  readonly byHand: readonly StepByHand[]
  readonly weeks: readonly TrendPoint[]
  readonly months: readonly TrendPoint[]
}

/** Weeks from Monday, oldest first; the last is the running one. */
function weeksUntil(day: CalendarDate): readonly DateSpan[] {
  const monday = addDays(day, 1 - weekdayOf(day))
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

/** What the page shows, counted from the steps of a year; undefined until they are read. */
export function useInsights(): Insights | undefined {
  const day = useDay()
  const workspace = useWorkspace()
  const steps = useStepsSince(monthsUntil(day)[0]?.from ?? day)
  return useMemo(() => {
    if (!steps || !workspace) return undefined
    return {
      rates: automationRates(steps, rateWindow(day), dayOf),
      target: policyOf(workspace).automationTarget,
      byHand: stepsByHand(steps, rateWindow(day), dayOf),
      weeks: rateTrend(steps, weeksUntil(day), dayOf),
      months: rateTrend(steps, monthsUntil(day), dayOf),
    }
  }, [steps, workspace, day])
}

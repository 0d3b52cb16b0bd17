import { evidenceOf, type PlanEvidence } from '@shared/domain/plan/evidence.ts'
import type { Plan } from '@shared/domain/plan/schema.ts'
import { makeRateBook } from '@shared/domain/scorecard/rateBook.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { useMemo } from 'react'
import { useRowsBy } from './live.ts'
import { dayOf } from './localTime.ts'
import type { PartnerFacts } from './partnerFacts.ts'

/** What the book says about the partner of a plan, following the store; undefined: not read yet. */
export function usePlanEvidence(
  { partnerId, currency }: Pick<Plan, 'partnerId' | 'currency'>,
  facts: PartnerFacts | undefined,
  today: CalendarDate,
): PlanEvidence | undefined {
  const tasks = useRowsBy('tasks', 'partnerId', partnerId)
  return useMemo(() => {
    if (!facts || !tasks) return undefined
    const { rates, ...rows } = facts
    return evidenceOf({
      ...rows,
      partnerId,
      tasks,
      rates: makeRateBook(rates, currency),
      today,
      dayAt: dayOf,
    })
  }, [partnerId, currency, facts, tasks, today])
}

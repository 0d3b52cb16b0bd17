import { type ActualSources, type GoalActual, goalActuals } from '@shared/domain/plan/actuals.ts'
import { type PlanPart, partsOfKind } from '@shared/domain/plan/partSchema.ts'
import type { Plan } from '@shared/domain/plan/schema.ts'
import { makeRateBook, type RateBook } from '@shared/domain/scorecard/rateBook.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { useMemo } from 'react'
import { dayOf } from './localTime.ts'
import { type PartnerFacts, readPartnerFacts } from './partnerFacts.ts'

type PlanOf = Pick<Plan, 'partnerId' | 'currency'>

/** The actuals of a plan's goals by quarter, from what is known of its partner. */
export function actualsFrom(
  { partnerId, currency }: PlanOf,
  parts: readonly PlanPart[],
  { revenue, deals, registrations, rates: known }: PartnerFacts,
  today: CalendarDate,
  rates: RateBook = makeRateBook(known, currency),
): readonly GoalActual[] {
  const sources: ActualSources = {
    partnerId,
    rates,
    revenue,
    deals,
    registrations,
    parts,
    today,
    dayAt: dayOf,
  }
  return goalActuals(partsOfKind(parts, 'goal'), sources)
}

/** The same as of a day, read from the store. */
export const readActuals = async (
  plan: PlanOf,
  parts: readonly PlanPart[],
  today: CalendarDate,
): Promise<readonly GoalActual[]> => actualsFrom(plan, parts, await readPartnerFacts(plan.partnerId), today)

/** The same from what was read already; undefined: not read yet. */
export function useActuals(
  plan: Plan | undefined,
  parts: readonly PlanPart[] | undefined,
  facts: PartnerFacts | undefined,
  today: CalendarDate,
): readonly GoalActual[] | undefined {
  const currency = plan?.currency
  const rates = useMemo(
    () => (facts && currency !== undefined ? makeRateBook(facts.rates, currency) : undefined),
    [facts, currency],
  )
  return useMemo(
    () => (plan && parts && facts && rates ? actualsFrom(plan, parts, facts, today, rates) : undefined),
    [plan, parts, facts, today, rates],
  )
}

import { type ActualSources, type GoalActual, goalActuals } from '@shared/domain/plan/actuals.ts'
import { type PlanPart, partsOfKind } from '@shared/domain/plan/partSchema.ts'
import type { Plan } from '@shared/domain/plan/schema.ts'
import { makeRateBook } from '@shared/domain/scorecard/rateBook.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { useLiveQuery } from 'dexie-react-hooks'
import { dayOf } from './localTime.ts'
import { readAll, rowsBy } from './rows.ts'

/** What the figures of a plan's goals are read from; rows of the partner only. */
export async function readActualSources(
  { partnerId, currency }: Pick<Plan, 'partnerId' | 'currency'>,
  parts: readonly PlanPart[],
  today: CalendarDate,
): Promise<ActualSources> {
  const [revenue, deals, registrations, rates] = await Promise.all([
    rowsBy('revenue', 'partnerId', partnerId),
    rowsBy('deals', 'partnerIds', partnerId),
    rowsBy('registrations', 'partnerId', partnerId),
    readAll('rates'),
  ])
  const book = makeRateBook(rates, currency)
  return { partnerId, rates: book, revenue, deals, registrations, parts, today, dayAt: dayOf }
}

/** The actuals of a plan's goals by quarter, as of a day. */
export async function readActuals(
  plan: Pick<Plan, 'partnerId' | 'currency'>,
  parts: readonly PlanPart[],
  today: CalendarDate,
): Promise<readonly GoalActual[]> {
  return goalActuals(partsOfKind(parts, 'goal'), await readActualSources(plan, parts, today))
}

/** The same, following the store; undefined: not read yet. */
export function useActuals(
  plan: Plan | undefined,
  parts: readonly PlanPart[] | undefined,
  today: CalendarDate,
): readonly GoalActual[] | undefined {
  return useLiveQuery(
    async () => (plan && parts ? readActuals(plan, parts, today) : undefined),
    [plan, parts, today],
  )
}

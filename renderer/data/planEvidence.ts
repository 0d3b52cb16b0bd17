import { evidenceOf, type PlanEvidence } from '@shared/domain/plan/evidence.ts'
import type { Plan } from '@shared/domain/plan/schema.ts'
import { makeRateBook } from '@shared/domain/scorecard/rateBook.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { useLiveQuery } from 'dexie-react-hooks'
import { dayOf } from './localTime.ts'
import { readAll, rowsBy } from './rows.ts'

/** What the book says about the partner of a plan, following the store; undefined: not read yet. */
export const usePlanEvidence = (
  { partnerId, currency }: Pick<Plan, 'partnerId' | 'currency'>,
  today: CalendarDate,
): PlanEvidence | undefined =>
  useLiveQuery(async () => {
    const [revenue, deals, registrations, tasks, rates] = await Promise.all([
      rowsBy('revenue', 'partnerId', partnerId),
      rowsBy('deals', 'partnerIds', partnerId),
      rowsBy('registrations', 'partnerId', partnerId),
      rowsBy('tasks', 'partnerId', partnerId),
      readAll('rates'),
    ])
    return evidenceOf({
      partnerId,
      revenue,
      deals,
      registrations,
      tasks,
      rates: makeRateBook(rates, currency),
      today,
      dayAt: dayOf,
    })
  }, [partnerId, currency, today])

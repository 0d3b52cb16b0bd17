import { type Briefing, briefingOf } from '@shared/domain/briefing/briefing.ts'
import type { BriefingSources } from '@shared/domain/briefing/sources.ts'
import type { Partner } from '@shared/domain/partner/schema.ts'
import type { Plan } from '@shared/domain/plan/schema.ts'
import type { PlanContent } from '@shared/domain/plan/versionSchema.ts'
import { makeRateBook } from '@shared/domain/scorecard/rateBook.ts'
import { earlier } from '@shared/domain/scorecard/window.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { dayOf } from '../../data/localTime.ts'
import { readContent } from '../../data/planContent.ts'
import { readPlan } from '../../data/planRows.ts'
import { getRow, getRows, readAll, rowsBy } from '../../data/rows.ts'
import { today } from '../../data/today.ts'

export interface BriefingView {
  readonly plan: Plan
  readonly partner: Partner
  readonly briefing: Briefing
  readonly names: ReadonlyMap<string, string>
  readonly today: CalendarDate
  readonly bookDay: CalendarDate
}

/** Reads everything a briefing for a plan is made from. Undefined: no such plan, or its partner is gone. */
export async function readBriefing(planId: string, bookDay: CalendarDate): Promise<BriefingView | undefined> {
  const plan = await getRow('plans', planId)
  const partner = plan && (await getRow('partners', plan.partnerId))
  if (!plan || !partner) return undefined
  const { id } = partner
  const [revenue, deals, registrations, tasks, interactions, rates] = await Promise.all([
    rowsBy('revenue', 'partnerId', id),
    rowsBy('deals', 'partnerIds', id),
    rowsBy('registrations', 'partnerId', id),
    rowsBy('tasks', 'partnerId', id),
    rowsBy('interactions', 'partnerId', id),
    readAll('rates'),
  ])
  const customerIds = [
    ...new Set<string>(
      [...revenue, ...deals, ...registrations].flatMap(({ customerId }) => (customerId ? [customerId] : [])),
    ),
  ]
  const [customers, around, conflicts, lastPlan] = await Promise.all([
    getRows('customers', customerIds),
    rowsBy('deals', 'customerId', ...customerIds),
    rowsBy('conflicts', 'registrationId', ...registrations.map(one => one.id)),
    readLastPlan(plan),
  ])
  const names = new Map<string, string>(customers.flatMap(row => (row ? [[row.id, row.name] as const] : [])))
  const sources: BriefingSources = {
    partner: { id, name: partner.name },
    rates: makeRateBook(rates, plan.currency),
    today: today(),
    bookDay,
    revenue,
    deals,
    otherDeals: around.filter(({ partners }) => partners.every(({ partnerId }) => partnerId !== id)),
    registrations,
    conflicts,
    tasks,
    interactions,
    lastPlan,
    names,
    dayAt: dayOf,
  }
  return { plan, partner, briefing: briefingOf(sources), names, today: sources.today, bookDay }
}

/** The newest plan of the partner that began before this one, with its figures as of its last day or today. */
async function readLastPlan(plan: Plan): Promise<PlanContent | undefined> {
  const plans = await rowsBy('plans', 'partnerId', plan.partnerId)
  const [last] = plans
    .filter(({ id, from }) => id !== plan.id && from < plan.from)
    .sort((a, b) => (a.from > b.from ? -1 : 1))
  const rows = last && (await readPlan(last.id))
  return rows && readContent(rows, earlier(rows.plan.to, today()))
}

import { type Deal, isOpen } from '@shared/domain/deal/schema.ts'
import type { Interaction } from '@shared/domain/interaction/schema.ts'
import type { Change } from '@shared/domain/journal/schema.ts'
import { dueDayOf, isOpenTask, type Task } from '@shared/domain/task/schema.ts'
import type { DatedDeal, DatedTask, PlannedMeeting } from '@shared/domain/today/now.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { dayOf } from '../../data/localTime.ts'

/** The agenda while it is kept, by id. Deals that close after `horizon` are only counted. */
export interface AgendaState {
  /** The day it was built on: meetings before it are past. */
  readonly from: CalendarDate
  readonly horizon: CalendarDate
  readonly tasks: Map<string, DatedTask>
  readonly meetings: Map<string, PlannedMeeting>
  readonly deals: Map<string, DatedDeal>
  openDeals: number
}

export const emptyAgenda = (from: CalendarDate, horizon: CalendarDate): AgendaState => ({
  from,
  horizon,
  tasks: new Map(),
  meetings: new Map(),
  deals: new Map(),
  openDeals: 0,
})

/** Brings the agenda up to date with one change, in place; it needs nothing but the change. */
export function applyToAgenda(state: AgendaState, { table, id, before, after }: Change): void {
  if (table === 'tasks') place(state.tasks, id, after && datedTask(after))
  else if (table === 'interactions') place(state.meetings, id, after && plannedMeeting(after, state.from))
  else if (table === 'deals') {
    if (before && isOpen(before.stage)) state.openDeals -= 1
    if (after && isOpen(after.stage)) state.openDeals += 1
    place(state.deals, id, after && datedDeal(after, state.horizon))
  }
}

function place<T>(map: Map<string, T>, id: string, item: T | undefined): void {
  if (item === undefined) map.delete(id)
  else map.set(id, item)
}

function datedTask(task: Task): DatedTask | undefined {
  const { id, title, promise, partnerId, dealId, leadId, remindAt } = task
  const remindOn = remindAt === undefined ? undefined : dayOf(remindAt)
  const dueOn = dueDayOf(task, dayOf)
  if (!isOpenTask(task) || dueOn === undefined) return undefined
  return {
    id,
    title,
    dueOn,
    ...(remindOn !== undefined && { remindOn }),
    ...(promise !== undefined && { promise }),
    ...(partnerId !== undefined && { partnerId }),
    ...(dealId !== undefined && { dealId }),
    ...(leadId !== undefined && { leadId }),
  }
}

function plannedMeeting(row: Interaction, from: CalendarDate): PlannedMeeting | undefined {
  const { id, kind, subject, on, startAt, endAt, place: where, partnerId, dealId } = row
  if (kind !== 'meeting' || on < from) return undefined
  return {
    id,
    subject,
    on,
    ...(startAt !== undefined && { startAt }),
    ...(endAt !== undefined && { endAt }),
    ...(where !== undefined && { place: where }),
    ...(partnerId !== undefined && { partnerId }),
    ...(dealId !== undefined && { dealId }),
  }
}

function datedDeal(deal: Deal, horizon: CalendarDate): DatedDeal | undefined {
  const { id, name, stage, closeOn, amount, partners, customerId } = deal
  if (!isOpen(stage) || closeOn === undefined || closeOn > horizon) return undefined
  const lead = partners.find(({ role }) => role === 'sourced') ?? partners[0]
  return {
    id,
    name,
    closeOn,
    ...(amount && { minor: amount.minor, currency: amount.currency }),
    ...(lead && { partnerId: lead.partnerId }),
    ...(customerId !== undefined && { customerId }),
  }
}

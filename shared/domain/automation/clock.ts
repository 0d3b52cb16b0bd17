import { addDays, type CalendarDate, type Instant } from '../../lib/calendarDate.ts'
import { type Deal, isOpen } from '../deal/schema.ts'
import { isOverdue } from '../lead/rules.ts'
import { type Lead, openOffer } from '../lead/schema.ts'
import { isProtected } from '../registration/machine.ts'
import type { Registration } from '../registration/schema.ts'
import type { RuleEvent } from './chain.ts'
import { triggerDays } from './triggers.ts'

/** A moment by which clock events are looked for: the instant, and the day it is where the user is. */
export interface ClockTime {
  readonly now: Instant
  readonly today: CalendarDate
  dayOf(at: Instant): CalendarDate
}

interface Waiting {
  readonly trigger: string
  readonly triggerDays?: number | undefined
}

/**
 * Whether a clock trigger of a rule has come for a registration. The key is the day it is about, so that it
 * comes once for that day, and once more when an extension moves it.
 */
export function registrationDue(
  rule: Waiting,
  row: Registration,
  { today, dayOf }: ClockTime,
): RuleEvent | undefined {
  const { protectedUntil: last, id: recordId } = row
  const days = triggerDays(rule) ?? 0
  if (rule.trigger === 'registration.protectionEnds')
    return isProtected(row.state) && last !== undefined && last >= today && last <= addDays(today, days)
      ? { trigger: rule.trigger, recordId, key: last }
      : undefined
  if (rule.trigger === 'registration.protectionOver')
    return isProtected(row.state) && last !== undefined && last < today
      ? { trigger: rule.trigger, recordId, key: last }
      : undefined
  if (rule.trigger !== 'registration.infoOverdue' || row.state !== 'infoRequested') return undefined
  const asked = row.steps.filter(({ to }) => to === 'infoRequested').at(-1)
  return asked && addDays(dayOf(asked.at), days) < today
    ? { trigger: rule.trigger, recordId, key: asked.at }
    : undefined
}

/** Whether the time of a lead's open offer is over; the key is the offer's. */
export function leadDue(rule: Waiting, row: Lead, { now }: ClockTime): RuleEvent | undefined {
  const open = row.state === 'offered' ? openOffer(row) : undefined
  return rule.trigger === 'lead.offerLapsed' && open && isOverdue(open, now)
    ? { trigger: rule.trigger, recordId: row.id, key: open.offeredAt }
    : undefined
}

/** Deals that slipped longer ago than so many days are not brought up: a rule follows what is new. */
export const SLIPPED_WITHIN = 14

/** Whether an open deal has passed its close date lately; the key is that date. */
export function dealDue(
  rule: Waiting,
  row: Pick<Deal, 'id' | 'stage' | 'closeOn'>,
  { today }: Pick<ClockTime, 'today'>,
): RuleEvent | undefined {
  const { closeOn } = row
  return rule.trigger === 'deal.slipped' &&
    isOpen(row.stage) &&
    closeOn !== undefined &&
    closeOn < today &&
    closeOn >= addDays(today, -SLIPPED_WITHIN)
    ? { trigger: rule.trigger, recordId: row.id, key: closeOn }
    : undefined
}

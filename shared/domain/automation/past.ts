import { addDays, type CalendarDate, type Instant } from '../../lib/calendarDate.ts'
import type { Conflict } from '../conflict/schema.ts'
import type { Deal } from '../deal/schema.ts'
import { isOpen } from '../deal/schema.ts'
import type { Lead } from '../lead/schema.ts'
import type { Partner } from '../partner/schema.ts'
import { isProtected } from '../registration/machine.ts'
import type { Registration } from '../registration/schema.ts'
import { answeredBy, enteredBy } from './events.ts'
import type { Facts } from './facts.ts'
import { dealFacts, leadFacts, registrationFacts } from './gather.ts'
import type { AutomationRule } from './schema.ts'
import { triggerDays } from './triggers.ts'

/** Something that happened to a record in the past, with what was known of it then as far as the record tells. */
export interface PastEvent {
  readonly recordId: string
  readonly name: string
  readonly on: CalendarDate
  readonly facts: Facts
}

export interface PastClock {
  readonly today: CalendarDate
  dayOf(at: Instant): CalendarDate
}

type Rule = Pick<AutomationRule, 'trigger' | 'triggerDays'>

/** When a rule's trigger happened to a registration. Steps, conflicts and days are as of then; the rest is as it is now. */
export function pastOfRegistration(
  rule: Rule,
  row: Registration,
  partner: Partner | undefined,
  conflicts: readonly Conflict[],
  clock: PastClock,
): readonly PastEvent[] {
  const asOf = (on: CalendarDate): Registration => {
    const steps = row.steps.filter(({ at }) => clock.dayOf(at) <= on)
    const { dealId, ...rest } = row
    const isConverted = steps.some(({ to }) => to === 'converted')
    return { ...rest, steps, ...(dealId && isConverted && { dealId }) }
  }
  return daysOfRegistration(rule, row, conflicts, clock).map(on => {
    const known = conflicts
      .filter(({ foundAt }) => clock.dayOf(foundAt) <= on)
      .map(conflict => decidedBy(conflict, on, clock))
    return { recordId: row.id, name: row.company, on, facts: registrationFacts(asOf(on), partner, known, on) }
  })
}

function daysOfRegistration(
  rule: Rule,
  row: Registration,
  conflicts: readonly Conflict[],
  { today, dayOf }: PastClock,
): readonly CalendarDate[] {
  const { trigger } = rule
  const days = triggerDays(rule) ?? 0
  const entered = enteredBy(trigger)
  if (entered !== undefined) return row.steps.filter(({ to }) => to === entered).map(({ at }) => dayOf(at))
  if (trigger === 'registration.conflictDecided')
    return conflicts.flatMap(({ decidedAt }) => (decidedAt === undefined ? [] : [dayOf(decidedAt)]))
  if (trigger === 'registration.infoOverdue')
    return row.steps.flatMap(({ to, at }, index) => {
      const due = addDays(dayOf(at), days + 1)
      const next = row.steps[index + 1]
      return to === 'infoRequested' && due <= today && (!next || dayOf(next.at) >= due) ? [due] : []
    })
  const { protectedFrom: first, protectedUntil: last } = row
  if (last === undefined) return []
  const ahead = addDays(last, -days)
  const on =
    trigger === 'registration.protectionOver'
      ? addDays(last, 1)
      : trigger === 'registration.protectionEnds'
        ? first !== undefined && first > ahead
          ? first
          : ahead
        : undefined
  return on !== undefined && on <= today && wasProtected(row, on, dayOf) ? [on] : []
}

/** Whether its protection ran until that day: neither converted nor taken back before it. */
function wasProtected(row: Registration, on: CalendarDate, dayOf: PastClock['dayOf']): boolean {
  const state = row.steps.filter(({ at }) => dayOf(at) < on).at(-1)?.to
  return state !== undefined && isProtected(state)
}

function decidedBy(conflict: Conflict, on: CalendarDate, { dayOf }: PastClock): Conflict {
  if (conflict.decidedAt === undefined || dayOf(conflict.decidedAt) <= on) return conflict
  const { decision: _, decidedAt: _at, decidedBy: _by, ...open } = conflict
  return open
}

/** When a rule's trigger happened to a lead. Offers are as of then; the rest is as it is now. */
export function pastOfLead(
  { trigger }: Rule,
  row: Lead,
  partnerOf: (id: string) => Partner | undefined,
  { dayOf }: PastClock,
): readonly PastEvent[] {
  const event = (on: CalendarDate, offers: Lead['offers'], partner?: Partner): PastEvent => ({
    recordId: row.id,
    name: row.company,
    on,
    facts: leadFacts({ ...row, offers }, partner),
  })
  if (trigger === 'lead.created') return [event(row.receivedOn ?? dayOf(row.createdAt), [])]
  const wanted = answeredBy(trigger)
  return row.offers.flatMap(({ answer, answeredAt, answerBy, partnerId }, at) => {
    if (answer === undefined || answer !== wanted) return []
    const partner = answer === 'accepted' ? partnerOf(partnerId) : undefined
    return [event(dayOf(answeredAt ?? answerBy), row.offers.slice(0, at + 1), partner)]
  })
}

/** When a rule's trigger happened to a deal. Its stage is as of then; of slips only those that last are known. */
export function pastOfDeal(
  { trigger }: Rule,
  row: Deal,
  partner: Partner | undefined,
  { today }: PastClock,
): readonly PastEvent[] {
  const event = (on: CalendarDate, stage: Deal['stage']): PastEvent => ({
    recordId: row.id,
    name: row.name,
    on,
    facts: dealFacts({ ...row, stage }, partner, on),
  })
  const { stage, closeOn, stagePath = [] } = row
  if (trigger === 'deal.stageEntered')
    return stagePath.flatMap(step => (step.on === undefined ? [] : [event(step.on, step.stage)]))
  if (closeOn === undefined) return []
  if (trigger === 'deal.slipped')
    return isOpen(stage) && closeOn < today ? [event(addDays(closeOn, 1), stage)] : []
  return trigger === `deal.${stage}` ? [event(closeOn, stage)] : []
}

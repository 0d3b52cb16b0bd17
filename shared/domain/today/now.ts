import { type CalendarDate, daysBetween, type Instant } from '../../lib/calendarDate.ts'
import type { Id } from '../../lib/ids.ts'
import type { Clock } from '../registration/clocks.ts'
import type { PromiseSide } from '../task/schema.ts'

/** An open task or promise with a day. */
export interface DatedTask {
  readonly id: Id<'task'>
  readonly title: string
  readonly dueOn: CalendarDate
  /** The day of its own reminder. */
  readonly remindOn?: CalendarDate
  readonly promise?: PromiseSide
  readonly partnerId?: Id<'partner'>
  readonly dealId?: Id<'deal'>
  readonly leadId?: Id<'lead'>
}

/** A meeting that is still ahead. */
export interface PlannedMeeting {
  readonly id: Id<'interaction'>
  readonly subject: string
  readonly on: CalendarDate
  readonly startAt?: Instant
  readonly endAt?: Instant
  readonly place?: string
  readonly partnerId?: Id<'partner'>
  readonly dealId?: Id<'deal'>
}

/** An open deal with a close date. */
export interface DatedDeal {
  readonly id: Id<'deal'>
  readonly name: string
  readonly closeOn: CalendarDate
  readonly minor?: number
  readonly currency?: string
  /** The amount in the book's currency, minor units: deals are ordered by it. */
  readonly worth?: number
  readonly partnerId?: Id<'partner'>
  readonly customerId?: Id<'customer'>
}

/** A lead whose offer waits for a partner's answer. */
export interface OfferedLead {
  readonly id: Id<'lead'>
  readonly company: string
  readonly partnerId: Id<'partner'>
  readonly answerBy: Instant
}

/** When a partner was last reached, and when it is due again. */
export interface PartnerTouch {
  readonly id: Id<'partner'>
  readonly name: string
  readonly tier?: string | undefined
  readonly lastTouchOn?: CalendarDate | undefined
  readonly touchDueOn?: CalendarDate | undefined
  readonly unansweredSince?: CalendarDate | undefined
}

/** A registration with the clock its next decision hangs on. */
export interface ClockedRegistration {
  readonly id: Id<'registration'>
  readonly company: string
  readonly partnerId: Id<'partner'>
  readonly clock: Pick<Clock, 'kind' | 'state' | 'dueAt' | 'left'>
}

export interface NowInput {
  readonly today: CalendarDate
  readonly now: Instant
  readonly tasks: readonly DatedTask[]
  readonly meetings: readonly PlannedMeeting[]
  readonly deals: readonly DatedDeal[]
  readonly partners: readonly PartnerTouch[]
  readonly registrations?: readonly ClockedRegistration[] | undefined
  /** Days before the end when a protection is brought up; the largest counts. */
  readonly expiryDays?: readonly number[] | undefined
  readonly leads?: readonly OfferedLead[]
}

/** One thing that needs the manager. `days` counts from today: negative is late. */
export type NowItem =
  | { readonly kind: 'meeting'; readonly id: string; readonly days: number; readonly meeting: PlannedMeeting }
  | {
      readonly kind: 'promise' | 'task'
      readonly id: string
      readonly days: number
      readonly task: DatedTask
      /** Due later, but its reminder has come. */
      readonly reminded?: true
    }
  | {
      readonly kind: 'unanswered' | 'touch'
      readonly id: string
      readonly days: number
      readonly partner: PartnerTouch
    }
  | {
      readonly kind: 'slipped' | 'closing'
      readonly id: string
      readonly days: number
      readonly deal: DatedDeal
    }
  | {
      readonly kind: 'decision' | 'expiring'
      readonly id: string
      readonly days: number
      readonly registration: ClockedRegistration
    }
  | {
      /** The time to answer is over, or soon will be; `days` are whole ones of 24 hours. */
      readonly kind: 'leadLate' | 'leadSoon'
      readonly id: string
      readonly days: number
      readonly lead: OfferedLead
    }
export type NowKind = NowItem['kind']

/** The partner an item is about, where it names one. */
export function partnerOf(item: NowItem): Id<'partner'> | undefined {
  if ('partner' in item) return item.partner.id
  if ('task' in item) return item.task.partnerId
  if ('meeting' in item) return item.meeting.partnerId
  if ('deal' in item) return item.deal.partnerId
  return 'registration' in item ? item.registration.partnerId : item.lead.partnerId
}

/** How far ahead Today looks, in days: the clocks under 48 hours, and what closes within the week. */
export const AHEAD = { meeting: 1, task: 2, deal: 7, decision: 2, lead: 1 } as const

const DAY_MS = 86_400_000

/** An unanswered word is urgent from its second day on. */
const PATIENCE = 2

/**
 * Everything that needs the manager today, the most urgent first: what happens today by the clock, then
 * promises of ours that are late, then what is late, what is due, and what comes within days. Within one
 * urgency the later one first; deals by their amount, so that the largest slip is seen first.
 */
export function nowItems(input: NowInput): NowItem[] {
  const items = [
    ...meetingItems(input),
    ...taskItems(input),
    ...registrationItems(input),
    ...dealItems(input),
    ...leadItems(input),
    ...partnerItems(input),
  ]
  return items
    .map((item, order) => ({ item, order, urgency: urgencyOf(item) }))
    .sort((a, b) => a.urgency - b.urgency || withinUrgency(a.item, b.item) || a.order - b.order)
    .map(({ item }) => item)
}

/** Meetings that are not over yet; one without an end is over once it has begun, one without a time with its day. */
export const meetingsAhead = (
  meetings: readonly PlannedMeeting[],
  today: CalendarDate,
  now: Instant,
): readonly PlannedMeeting[] =>
  meetings.filter(({ on, startAt, endAt }) => on >= today && (endAt ?? startAt ?? '9') >= now)

const meetingItems = ({ meetings, today, now }: NowInput): NowItem[] =>
  meetingsAhead(meetings, today, now).flatMap(meeting => {
    const days = daysBetween(today, meeting.on)
    return days > AHEAD.meeting ? [] : [{ kind: 'meeting', id: meeting.id, days, meeting } as const]
  })

const taskItems = ({ tasks, today }: NowInput): NowItem[] =>
  tasks.flatMap(task => {
    const days = daysBetween(today, task.dueOn)
    const reminded = task.remindOn !== undefined && task.remindOn <= today && days > 0
    if (days > AHEAD.task && !reminded) return []
    const kind = task.promise ? 'promise' : 'task'
    return [{ kind, id: task.id, days, task, ...(reminded && { reminded }) } as const]
  })

const dealItems = ({ deals, today }: NowInput): NowItem[] =>
  deals.flatMap(deal => {
    const days = daysBetween(today, deal.closeOn)
    if (days > AHEAD.deal) return []
    return [{ kind: days < 0 ? 'slipped' : 'closing', id: deal.id, days, deal } as const]
  })

/** Decisions due within 48 hours or late, and protections that end within the days set or have ended. */
function registrationItems({ registrations = [], expiryDays = [], now }: NowInput): NowItem[] {
  const ahead = Math.max(0, ...expiryDays)
  return registrations.flatMap((registration): NowItem[] => {
    const { id, clock } = registration
    if (clock.state !== 'running' && clock.state !== 'over') return []
    if (clock.kind === 'protection')
      return clock.left > ahead ? [] : [{ kind: 'expiring', id, days: clock.left, registration }]
    if (clock.kind !== 'approval' && clock.kind !== 'dispute') return []
    const days = Math.floor((Date.parse(clock.dueAt) - Date.parse(now)) / DAY_MS)
    return days >= AHEAD.decision ? [] : [{ kind: 'decision', id, days, registration }]
  })
}

const leadItems = ({ leads = [], now }: NowInput): NowItem[] =>
  leads.flatMap(lead => {
    const left = (Date.parse(lead.answerBy) - Date.parse(now)) / DAY_MS
    if (left > AHEAD.lead) return []
    return [{ kind: left < 0 ? 'leadLate' : 'leadSoon', id: lead.id, days: Math.floor(left), lead } as const]
  })

/** A partner that waits for an answer is named for that alone: answering is the touch. */
function partnerItems({ partners, today }: NowInput): NowItem[] {
  return partners.flatMap((partner): NowItem[] => {
    const { unansweredSince, touchDueOn } = partner
    const waited = unansweredSince === undefined ? 0 : daysBetween(unansweredSince, today)
    if (waited >= PATIENCE) return [{ kind: 'unanswered', id: partner.id, days: -waited, partner }]
    if (touchDueOn === undefined || touchDueOn > today) return []
    return [{ kind: 'touch', id: partner.id, days: daysBetween(today, touchDueOn), partner }]
  })
}

/** The smaller, the sooner it is shown. */
function urgencyOf(item: NowItem): number {
  const { kind, days } = item
  if (kind === 'meeting') return days === 0 ? 0 : 8
  if (kind === 'promise' && days < 0) return item.task.promise === 'ours' ? 1 : 2
  if ((kind === 'task' && days < 0) || kind === 'leadLate') return 2
  if (kind === 'decision') return days < 0 ? 2 : 4
  if (kind === 'expiring') return days <= 7 ? 5 : 8
  if (kind === 'unanswered') return 3
  if ((kind === 'task' || kind === 'promise') && (days === 0 || item.reminded)) return 4
  if (kind === 'leadSoon') return 4
  if (kind === 'closing' && days <= 2) return 5
  if (kind === 'slipped') return 6
  if (kind === 'touch') return 7
  return 8
}

function withinUrgency(a: NowItem, b: NowItem): number {
  if (a.kind === 'slipped' && b.kind === 'slipped') return (b.deal.worth ?? -1) - (a.deal.worth ?? -1)
  if (a.kind === 'meeting' && b.kind === 'meeting')
    return compareTexts(a.meeting.startAt ?? a.meeting.on, b.meeting.startAt ?? b.meeting.on)
  return a.days - b.days
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export interface ShownItems {
  readonly shown: readonly NowItem[]
  /** How many of a kind are not shown, so that one long list never hides the others. */
  readonly more: ReadonlyMap<NowKind, number>
}

/** At most `most` of each kind; the rest is counted. */
export function shownItems(items: readonly NowItem[], most: number, all: ReadonlySet<NowKind>): ShownItems {
  const seen = new Map<NowKind, number>()
  const more = new Map<NowKind, number>()
  const shown = items.filter(({ kind }) => {
    const count = (seen.get(kind) ?? 0) + 1
    seen.set(kind, count)
    if (count <= most || all.has(kind)) return true
    more.set(kind, (more.get(kind) ?? 0) + 1)
    return false
  })
  return { shown, more }
}

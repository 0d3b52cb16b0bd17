import type { CalendarDate } from '../../lib/calendarDate.ts'
import type { DateSpan } from '../../lib/period.ts'
import type { Deal } from '../deal/schema.ts'
import { type Interaction, isTouch } from '../interaction/schema.ts'
import type { Lead } from '../lead/schema.ts'
import { isWaiting } from '../registration/machine.ts'
import type { Registration } from '../registration/schema.ts'
import type { DayAt } from './clock.ts'
import type { CreditKind, EvidenceKind } from './schema.ts'

/** Rows that may speak for a deal; those about other deals are passed over, so more may be given. */
export interface CreditSources {
  readonly registrations: readonly Registration[]
  readonly leads: readonly Lead[]
  readonly interactions: readonly Interaction[]
}

/** Why a row that concerns the deal does not count. */
export type PassedOver =
  | 'notApproved'
  | 'refused'
  | 'afterDeal'
  | 'lapsedBefore'
  | 'otherProducts'
  | 'outsideWindow'
  | 'ahead'

/** One row that concerns a partner's part in a deal, and what it counts for. */
export interface Trace {
  readonly partnerId: string
  readonly kind: EvidenceKind
  readonly recordId: string
  readonly on?: CalendarDate
  readonly counts?: CreditKind
  readonly why?: PassedOver
}

export interface TraceFrame {
  readonly createdOn: CalendarDate
  readonly window: DateSpan
  /** Days after it have not come yet. */
  readonly today: CalendarDate
  readonly dayAt: DayAt
}

/** Everything dated that concerns a deal, of all partners, oldest first; the order of rows does not matter. */
export function tracesOf(deal: Deal, sources: CreditSources, frame: TraceFrame): Trace[] {
  const traces = [
    ...sources.registrations.flatMap(row => registrationTrace(deal, row, frame)),
    ...sources.leads.flatMap(row => leadTraces(deal, row, frame)),
    ...sources.interactions.flatMap(row => interactionTrace(deal, row, frame)),
  ]
  const key = ({ on, recordId, partnerId }: Trace) => `${on ?? ''} ${recordId} ${partnerId}`
  return traces.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

/** The day a registration was approved first; undefined when it never was. */
export function approvalDay({ protectedFrom, steps }: Registration, dayAt: DayAt): CalendarDate | undefined {
  if (protectedFrom !== undefined) return protectedFrom
  const step = steps.find(({ to }) => to === 'approved')
  return step && dayAt(step.at)
}

/** A registration is about the deal it became, else about one deal with the same customer and products. */
function registrationTrace(deal: Deal, row: Registration, frame: TraceFrame): Trace[] {
  const linked = row.dealId === deal.id || deal.registrationId === row.id
  const same = row.dealId === undefined && row.customerId !== undefined && row.customerId === deal.customerId
  if (!linked && !same) return []
  const on = approvalDay(row, frame.dayAt)
  const why = registrationFault(deal, row, linked, on, frame)
  return [trace(row.partnerId, 'registration', row.id, on, why === undefined ? 'sourced' : undefined, why)]
}

function registrationFault(
  deal: Deal,
  row: Registration,
  linked: boolean,
  on: CalendarDate | undefined,
  { createdOn }: TraceFrame,
): PassedOver | undefined {
  if (row.state === 'rejected' || row.state === 'withdrawn') return 'refused'
  if (on === undefined || row.state === 'draft' || isWaiting(row.state)) return 'notApproved'
  if (on > createdOn) return 'afterDeal'
  if (linked) return undefined
  if (row.protectedUntil !== undefined && row.protectedUntil < createdOn) return 'lapsedBefore'
  const named = row.productIds.length > 0 && deal.productIds.length > 0
  return named && !row.productIds.some(id => deal.productIds.includes(id)) ? 'otherProducts' : undefined
}

/** The partner that referred a lead originated the deal; one that took on a lead of ours only worked on it. */
function leadTraces(deal: Deal, row: Lead, frame: TraceFrame): Trace[] {
  if (deal.leadId !== row.id && row.dealId !== deal.id) return []
  const traces: Trace[] = []
  if (row.referredBy !== undefined) {
    const on = row.receivedOn ?? frame.dayAt(row.createdAt)
    const late = on > frame.createdOn
    traces.push(
      trace(
        row.referredBy,
        'referral',
        row.id,
        on,
        late ? undefined : 'sourced',
        late ? 'afterDeal' : undefined,
      ),
    )
  }
  const answer = row.offers.find(({ answer: said }) => said === 'accepted')
  if (answer?.answeredAt !== undefined && answer.partnerId !== row.referredBy)
    traces.push(eventTrace(answer.partnerId, 'lead', row.id, frame.dayAt(answer.answeredAt), frame))
  return traces
}

/** Meetings, calls and mails with a partner about the deal, or about its customer and no other deal. */
function interactionTrace(deal: Deal, row: Interaction, frame: TraceFrame): Trace[] {
  if (row.partnerId === undefined || !isTouch(row.kind)) return []
  const about =
    row.dealId === deal.id ||
    (row.dealId === undefined && row.customerId !== undefined && row.customerId === deal.customerId)
  return about ? [eventTrace(row.partnerId, 'interaction', row.id, row.on, frame)] : []
}

function eventTrace(
  partnerId: string,
  kind: EvidenceKind,
  recordId: string,
  on: CalendarDate,
  { window, today }: TraceFrame,
): Trace {
  const why = on > today ? 'ahead' : on < window.from || on > window.to ? 'outsideWindow' : undefined
  return trace(partnerId, kind, recordId, on, why === undefined ? 'influenced' : undefined, why)
}

const trace = (
  partnerId: string,
  kind: EvidenceKind,
  recordId: string,
  on: CalendarDate | undefined,
  counts: CreditKind | undefined,
  why: PassedOver | undefined,
): Trace => ({
  partnerId,
  kind,
  recordId,
  ...(on !== undefined && { on }),
  ...(counts !== undefined && { counts }),
  ...(why !== undefined && { why }),
})

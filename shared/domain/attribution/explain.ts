import type { CalendarDate } from '../../lib/calendarDate.ts'
import type { CreditVerdict, DealCredit } from './credits.ts'
import type { PassedOver, Trace } from './evidence.ts'
import type { StandingPart } from './standing.ts'

export const CREDIT_VERDICT_LABELS: Readonly<Record<CreditVerdict, string>> = {
  sourced: 'Sourced',
  influenced: 'Influenced',
  claimed: 'Claimed, no evidence',
  none: 'No credit',
}

/** Why a part counts as it does, and what would change that; each a sentence or two. */
export interface Explained {
  readonly why: string
  readonly change?: string
}

export interface Telling {
  readonly credit: Pick<DealCredit, 'createdOn' | 'window'> & { readonly lockedOn?: CalendarDate }
  /** How a date is written on screen. */
  date(day: CalendarDate): string
}

/** A part's verdict in words. Dates are those of the rows that count. */
export function explainPart(part: StandingPart, telling: Telling): Explained {
  const change = changeInWords(part, telling)
  const capped =
    part.capped && part.verdict !== 'claimed'
      ? ' Lowered, because all credit together cannot exceed the deal.'
      : ''
  return { why: `${whyInWords(part, telling)}${capped}`, ...(change !== undefined && { change }) }
}

function whyInWords(part: StandingPart, { credit, date }: Telling): string {
  if (credit.lockedOn !== undefined) return frozenInWords(part, credit.lockedOn, date)
  const { verdict, role, traces, unproven } = part
  const { createdOn, window } = credit
  const span = `between ${date(window.from)} and ${date(window.to)}`
  if (verdict === 'sourced') {
    const first = traces.find(({ counts }) => counts === 'sourced')
    return `${originInWords(first, date)}, and the deal began on ${date(createdOn)}.`
  }
  if (verdict === 'influenced') {
    const events = traces.filter(({ counts, on }) => counts !== undefined && (on ?? '') >= window.from)
    const last = events.at(-1)?.on
    const dated = `${events.length} dated ${events.length === 1 ? 'event' : 'events'} ${span}`
    const newest = last === undefined || events.length === 1 ? '' : `, the last on ${date(last)}`
    return `${dated}${newest}.${unproven ? ' Nothing shows that it brought the deal.' : ''}`
  }
  if (verdict === 'claimed')
    return `No approved registration and no referral is dated on or before ${date(createdOn)}.`
  if (role === undefined)
    return `${originInWords(
      traces.find(({ counts }) => counts === 'sourced'),
      date,
    )}, but it is not named on the deal.`
  return `No meeting, call, mail or lead with it ${span} is on record.`
}

function originInWords(trace: Trace | undefined, date: Telling['date']): string {
  const on = trace?.on === undefined ? '' : ` on ${date(trace.on)}`
  return trace?.kind === 'referral' ? `It referred the lead${on}` : `Its registration was approved${on}`
}

function frozenInWords(
  { verdict, frozen }: StandingPart,
  lockedOn: CalendarDate,
  date: Telling['date'],
): string {
  if (!frozen) return `It had no credit when the credits were locked on ${date(lockedOn)}.`
  const rows = frozen.length
  const oldest = frozen[0]?.on
  const because = rows === 0 || oldest === undefined ? '' : `: ${frozenRows(rows, date(oldest))}`
  return `Locked as ${verdict}${because}.`
}

const frozenRows = (rows: number, on: string): string =>
  rows === 1 ? `evidence of ${on}` : `${rows} dated rows, the first of ${on}`

/** What would make it count for more; undefined where it counts for all it can. */
function changeInWords(part: StandingPart, telling: Telling): string | undefined {
  const { verdict, role, traces, unproven, now } = part
  const { credit, date } = telling
  if (credit.lockedOn !== undefined)
    return now === undefined || now === 'claimed'
      ? undefined
      : `By what is on record today it would be ${CREDIT_VERDICT_LABELS[now].toLowerCase()}; after the lock that takes an amendment with a reason.`
  if (verdict === 'sourced') return undefined
  if (role === undefined) return 'Name it on the deal as sourced, and it counts.'
  if (!unproven && traces.some(({ counts }) => counts === 'sourced'))
    return 'It has evidence that it brought the deal: named as sourced it would count as sourced.'
  const origin = `An approved registration or a referral dated on or before ${date(credit.createdOn)} would make it sourced.`
  const event = 'A dated meeting, call or mail about the deal would make it influenced.'
  const near = traces.find(({ why }) => why !== undefined && why !== 'ahead')
  const hint = near ? `${traceFault(near, telling)} ` : ''
  if (unproven) return `${hint}${origin}${verdict === 'claimed' ? ` ${event}` : ''}`
  return verdict === 'none' ? `${hint}${event}` : undefined
}

const FAULTS: Readonly<Record<PassedOver, string>> = {
  notApproved: 'is not approved',
  refused: 'was rejected or withdrawn',
  afterDeal: 'is dated after the deal began',
  lapsedBefore: 'had lapsed before the deal began',
  otherProducts: 'is about other products',
  outsideWindow: 'lies outside the window',
  ahead: 'has not taken place yet',
}

const KIND_WORDS = {
  registration: 'registration',
  referral: 'referral',
  lead: 'accepted lead',
  interaction: 'meeting, call or mail',
} as const

/** Why a row that concerns the deal does not count: `Its registration of 3 Mar is dated after the deal began.` */
export function traceFault({ kind, on, why }: Trace, { date }: Pick<Telling, 'date'>): string {
  const of = on === undefined ? '' : ` of ${date(on)}`
  return why === undefined ? '' : `Its ${KIND_WORDS[kind]}${of} ${FAULTS[why]}.`
}

import type { CalendarDate, Instant } from '../../lib/calendarDate.ts'
import { shareOfAmount } from '../attribution/split.ts'
import type { DealStage, PartnerRole } from '../deal/schema.ts'
import { isWaiting } from '../registration/machine.ts'
import type { Registration } from '../registration/schema.ts'
import type { Task } from '../task/schema.ts'
import { gatherCommitments } from './gatherCommitments.ts'
import type { ScorecardFacts } from './schema.ts'
import { compareTexts } from './tally.ts'

/** What a deal's credit line says, as far as a scorecard reads it; amounts in the workspace's currency. */
export interface CreditedDeal {
  readonly stage: DealStage
  readonly closeOn?: CalendarDate
  readonly worth?: number
  readonly parts: readonly {
    readonly partnerId: string
    readonly role?: PartnerRole
    readonly shareBp: number
    readonly verdict: string
    readonly worth?: number
  }[]
}

/** Rows of one partner that only some KPIs read; absent where no KPI of its template does. */
export interface ChannelRows {
  readonly registrations?: readonly Registration[]
  readonly credits?: readonly CreditedDeal[]
  /** Tasks of the partner; those nobody promised are left out. */
  readonly promises?: readonly Task[]
  dayAt(instant: Instant): CalendarDate
}

type ChannelFacts = Pick<ScorecardFacts, 'registrations' | 'credits' | 'commitments'>
interface Span {
  readonly from: CalendarDate
  readonly asOf: CalendarDate
}

/** The facts of those KPIs. Nothing is there that was not asked for, so that other scorecards stay as they were. */
export const gatherChannel = (
  partnerId: string,
  { registrations, credits, promises, dayAt }: ChannelRows,
  span: Span,
): ChannelFacts => ({
  ...(registrations && {
    registrations: {
      decided: registrations.flatMap(row => decisionsOf(row, dayAt, span)).sort(byDay),
      pending: registrations.filter(({ state }) => isWaiting(state)).length,
    },
  }),
  ...(credits && { credits: credits.flatMap(line => claimOf(line, partnerId, span)).sort(byClose) }),
  ...(promises && { commitments: gatherCommitments(promises, dayAt, span) }),
})

type Decision = NonNullable<ScorecardFacts['registrations']>['decided'][number]

const TENTH_HOUR_MS = 360_000

/** Every approval and rejection, with the time since the submission before it. */
function decisionsOf({ steps }: Registration, dayAt: ChannelRows['dayAt'], { from, asOf }: Span): Decision[] {
  const decisions: Decision[] = []
  let submitted: Instant | undefined
  for (const { at, event, to } of steps) {
    if (to === 'submitted') submitted = at
    if (event !== 'approve' && event !== 'reject') continue
    const on = dayAt(at)
    if (on < from || on > asOf) continue
    const tenths =
      submitted === undefined
        ? undefined
        : Math.round((Date.parse(at) - Date.parse(submitted)) / TENTH_HOUR_MS)
    decisions.push({ on, approved: event === 'approve', ...(tenths !== undefined && { tenths }) })
  }
  return decisions
}

type Claim = NonNullable<ScorecardFacts['credits']>[number]

/** What the partner says it sourced of a won deal, and whether anything shows it. */
function claimOf({ stage, closeOn, worth, parts }: CreditedDeal, partnerId: string, span: Span): Claim[] {
  if (stage !== 'won' || closeOn === undefined || closeOn < span.from || closeOn > span.asOf) return []
  const part = parts.find(each => each.partnerId === partnerId)
  if (!part || worth === undefined) return []
  if (part.verdict === 'sourced') return [{ closeOn, minor: part.worth ?? 0, evidenced: true }]
  if (part.role !== 'sourced') return []
  return [{ closeOn, minor: shareOfAmount(worth, part.shareBp), evidenced: false }]
}

const byDay = (a: Decision, b: Decision): number =>
  compareTexts(a.on, b.on) || Number(a.approved) - Number(b.approved) || (a.tenths ?? -1) - (b.tenths ?? -1)

const byClose = (a: Claim, b: Claim): number =>
  compareTexts(a.closeOn, b.closeOn) || a.minor - b.minor || Number(a.evidenced) - Number(b.evidenced)

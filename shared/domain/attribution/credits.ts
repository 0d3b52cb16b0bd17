import type { CalendarDate } from '../../lib/calendarDate.ts'
import type { DateSpan } from '../../lib/period.ts'
import { type Deal, type DealPartner, PARTNER_ROLES, type PartnerRole } from '../deal/schema.ts'
import type { ChannelPolicy } from '../workspace/channelPolicy.ts'
import { type Capped, capCredits } from './cap.ts'
import { creationDay, type DayAt, influenceWindow, lockDay } from './clock.ts'
import { type CreditSources, type Trace, tracesOf } from './evidence.ts'

/** Claimed: named as sourced, without evidence and without a dated event; shown, never counted. */
export const CREDIT_VERDICTS = ['sourced', 'influenced', 'claimed', 'none'] as const
export type CreditVerdict = (typeof CREDIT_VERDICTS)[number]

/** What one partner counts for on one deal, and all that speaks for or against it. */
export interface PartCredit {
  readonly partnerId: string
  /** Its role on the deal; undefined for a partner with evidence that nobody named. */
  readonly role?: PartnerRole
  readonly shareBp: number
  readonly verdict: CreditVerdict
  /** Named as sourced with no evidence for it, whatever it counts for instead. */
  readonly unproven: boolean
  /** Minor units of the deal's currency; undefined where the deal has no amount or nothing counts. */
  readonly minor?: number
  /** The cap took something off: its share alone would have been more. */
  readonly capped: boolean
  readonly traces: readonly Trace[]
}

/** The credit of a deal; amounts in minor units of its currency, undefined where it has no amount. */
export interface DealCredit {
  readonly createdOn: CalendarDate
  readonly lockOn: CalendarDate
  readonly window: DateSpan
  readonly parts: readonly PartCredit[]
  /** All that is dated and concerns the deal, of named partners and others, oldest first. */
  readonly traces: readonly Trace[]
  readonly totals?: Capped['totals']
}

export interface CreditInput {
  readonly deal: Deal
  readonly sources: CreditSources
  readonly policy: Pick<ChannelPolicy, 'influenceWindowDays' | 'attributionLockDays'>
  readonly today: CalendarDate
  readonly dayAt: DayAt
}

/**
 * What a deal's partners count for. Sourced needs an approved registration or a referral dated before the deal;
 * influenced a dated event inside the window; several split by their shares; sourced + influenced never exceed
 * the deal. Source: field guide 3, partner-sourced and partner-influenced revenue.
 */
export function creditDeal({ deal, sources, policy, today, dayAt }: CreditInput): DealCredit {
  const createdOn = creationDay(deal, dayAt)
  const window = influenceWindow(deal, policy, today)
  const traces = tracesOf(deal, sources, { createdOn, window, today, dayAt })
  const judged = [...namedParts(deal.partners), ...unnamedParts(deal, traces)].map(part => {
    const own = traces.filter(({ partnerId }) => partnerId === part.partnerId)
    return { ...part, ...verdictOf(part.role, own, window), traces: own }
  })
  const capped = capCredits(deal.amount?.minor, judged)
  return {
    createdOn,
    lockOn: lockDay(deal, policy, dayAt),
    window,
    traces,
    parts: judged.map((part, at) => ({
      ...part,
      ...capped.parts[at],
      capped: capped.parts[at]?.capped ?? false,
    })),
    ...(capped.totals && { totals: capped.totals }),
  }
}

type NamedPart = Pick<PartCredit, 'partnerId' | 'role' | 'shareBp'>

/** Each partner once, by its strongest role and the larger share, in the order of their ids. */
function namedParts(partners: readonly DealPartner[]): NamedPart[] {
  const best = new Map<string, DealPartner>()
  for (const part of partners) {
    const held = best.get(part.partnerId)
    const stronger = held ? PARTNER_ROLES.indexOf(held.role) - PARTNER_ROLES.indexOf(part.role) : 1
    if (!held || stronger > 0 || (stronger === 0 && part.shareBp > held.shareBp))
      best.set(part.partnerId, part)
  }
  return [...best.values()].sort((a, b) => (a.partnerId < b.partnerId ? -1 : 1))
}

/** Partners whose rows would count, had somebody named them on the deal. Talks about the customer alone do not. */
function unnamedParts({ partners }: Deal, traces: readonly Trace[]): NamedPart[] {
  const named = new Set<string>(partners.map(({ partnerId }) => partnerId))
  const ids = traces.filter(({ counts, partnerId }) => counts === 'sourced' && !named.has(partnerId))
  return [...new Set(ids.map(({ partnerId }) => partnerId))]
    .sort()
    .map(partnerId => ({ partnerId, shareBp: 0 }))
}

function verdictOf(
  role: PartnerRole | undefined,
  traces: readonly Trace[],
  window: DateSpan,
): Pick<PartCredit, 'verdict' | 'unproven'> {
  const proven = traces.some(({ counts }) => counts === 'sourced')
  if (role === undefined) return { verdict: 'none', unproven: false }
  if (role === 'sourced' && proven) return { verdict: 'sourced', unproven: false }
  // A registration or referral inside the window is a dated event, too.
  const event = traces.some(
    ({ counts, on }) => counts === 'influenced' || (counts === 'sourced' && (on ?? '') >= window.from),
  )
  const unproven = role === 'sourced'
  return { verdict: event ? 'influenced' : unproven ? 'claimed' : 'none', unproven }
}

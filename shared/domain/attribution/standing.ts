import type { CalendarDate } from '../../lib/calendarDate.ts'
import type { Deal } from '../deal/schema.ts'
import { capCredits } from './cap.ts'
import type { CreditVerdict, DealCredit, PartCredit } from './credits.ts'
import type { Attribution, Credit, Evidence } from './schema.ts'

/** The credits that hold now: those of the last amendment, else those of the lock. */
export const creditsOf = ({ credits, amendments }: Attribution): readonly Credit[] =>
  amendments.at(-1)?.credits ?? credits

/** A part as it stands: what was frozen, and what the evidence of today would say instead. */
export interface StandingPart extends PartCredit {
  /** What it was locked with. */
  readonly frozen?: readonly Evidence[]
  /** Set where the evidence of today says something else than what was locked. */
  readonly now?: CreditVerdict
}

export interface StandingCredit extends Omit<DealCredit, 'parts'> {
  readonly parts: readonly StandingPart[]
  readonly lockedOn?: CalendarDate
}

/**
 * The credit of a deal as it stands: worked out from the evidence until it is locked, from then on as it was
 * locked or amended. Amounts are always those shares of the deal's present amount, capped by it.
 */
export function standingCredit(
  deal: Pick<Deal, 'amount'>,
  live: DealCredit,
  attribution: Attribution | undefined,
): StandingCredit {
  if (!attribution) return live
  const credits = new Map<string, Credit>(creditsOf(attribution).map(each => [each.partnerId, each]))
  const known = new Set(live.parts.map(({ partnerId }) => partnerId))
  const parts = [
    ...live.parts.map(part => frozenPart(part, credits.get(part.partnerId))),
    ...[...credits.values()].filter(({ partnerId }) => !known.has(partnerId)).map(leftPart),
  ].sort((a, b) => (a.partnerId < b.partnerId ? -1 : 1))
  const capped = capCredits(deal.amount?.minor, parts)
  return {
    ...live,
    parts: parts.map(({ minor: _, ...part }, at) => ({
      ...part,
      ...capped.parts[at],
      capped: capped.parts[at]?.capped ?? false,
    })),
    ...(capped.totals && { totals: capped.totals }),
    lockedOn: attribution.lockedOn,
  }
}

function frozenPart(part: PartCredit, credit: Credit | undefined): StandingPart {
  const verdict = credit?.kind ?? (part.unproven ? 'claimed' : 'none')
  return {
    ...part,
    verdict,
    shareBp: credit?.shareBp ?? part.shareBp,
    unproven: part.role === 'sourced' && verdict !== 'sourced',
    ...(credit && { frozen: credit.evidence }),
    ...(part.verdict !== verdict && { now: part.verdict }),
  }
}

/** A partner that was taken off the deal after the lock keeps its credit. */
const leftPart = ({ partnerId, kind, shareBp, evidence }: Credit): StandingPart => ({
  partnerId,
  shareBp,
  verdict: kind,
  unproven: false,
  capped: false,
  traces: [],
  frozen: evidence,
  now: 'none',
})

import type { CreditLine } from '@shared/domain/attribution/line.ts'
import {
  type CreditQuarter,
  creditQuarters,
  isShared,
  lacksEvidence,
  largestClaim,
  type PartnerCreditSums,
  partnerSums,
} from '@shared/domain/attribution/summary.ts'
import { compareTexts } from '@shared/domain/scorecard/tally.ts'
import { addMonths, type CalendarDate } from '@shared/lib/calendarDate.ts'
import { addQuarters, quarterOf, spanOfQuarter } from '@shared/lib/period.ts'
import { creditBook } from './creditKeeper.ts'

/** Quarters a chart shows. */
const QUARTERS = 8
/** A list shows the first of many and counts the rest; more never leaves the worker. */
const MOST = 1_000

export interface CreditSummary {
  readonly currency: string
  readonly quarters: readonly CreditQuarter[]
  /** Deals with claims that nothing shows, the largest first. */
  readonly claims: readonly CreditLine[]
  readonly claimCount: number
  /** Deals of several partners, the newest close first. */
  readonly shared: readonly CreditLine[]
  readonly sharedCount: number
  /** Claims on deals won before this day are let rest. */
  readonly since: CalendarDate
}

/** Won deals of eight quarters up to the running one by credit, and what needs looking into. */
export async function creditSummary(): Promise<CreditSummary> {
  const { lines, tools } = await creditBook()
  const since = addMonths(tools.today, -24)
  const all = [...lines.values()]
  const claims = all.filter(line => lacksEvidence(line, since))
  const shared = all.filter(isShared)
  const worth = (line: CreditLine) => largestClaim(line)?.worth ?? -1
  claims.sort((a, b) => worth(b) - worth(a) || compareTexts(a.dealId, b.dealId))
  shared.sort((a, b) => compareTexts(b.closeOn ?? '', a.closeOn ?? '') || compareTexts(a.dealId, b.dealId))
  return {
    currency: tools.currency,
    quarters: creditQuarters(all, quarterOf(tools.today), QUARTERS),
    claims: claims.slice(0, MOST),
    claimCount: claims.length,
    shared: shared.slice(0, MOST),
    sharedCount: shared.length,
    since,
  }
}

export interface PartnerCredit {
  readonly currency: string
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly sums: PartnerCreditSums
  /** Its deals, the newest close first. */
  readonly lines: readonly CreditLine[]
  readonly count: number
}

/** What one partner is credited with over the four quarters up to the running one, and its deals. */
export async function partnerCredit(partnerId: string): Promise<PartnerCredit> {
  const { lines, tools } = await creditBook()
  const own = [...lines.values()].filter(({ parts }) => parts.some(part => part.partnerId === partnerId))
  const { from } = spanOfQuarter(addQuarters(quarterOf(tools.today), -3))
  own.sort((a, b) => compareTexts(b.closeOn ?? '', a.closeOn ?? '') || compareTexts(a.dealId, b.dealId))
  return {
    currency: tools.currency,
    from,
    to: tools.today,
    sums: partnerSums(own, partnerId, from, tools.today),
    lines: own.slice(0, MOST),
    count: own.length,
  }
}

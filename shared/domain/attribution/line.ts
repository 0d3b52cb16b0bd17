import type { CalendarDate } from '../../lib/calendarDate.ts'
import type { Money } from '../../lib/money.ts'
import { conversionDay } from '../deal/clock.ts'
import type { Deal, DealStage, PartnerRole } from '../deal/schema.ts'
import { convertBy, type RateBook } from '../scorecard/rateBook.ts'
import type { ChannelPolicy } from '../workspace/channelPolicy.ts'
import { type Capped, capCredits } from './cap.ts'
import type { DayAt } from './clock.ts'
import { type CreditVerdict, creditDeal } from './credits.ts'
import type { CreditSources } from './evidence.ts'
import type { Attribution } from './schema.ts'
import { shareOfAmount } from './split.ts'
import { standingCredit } from './standing.ts'

export interface LinePart {
  readonly partnerId: string
  readonly role?: PartnerRole
  readonly shareBp: number
  readonly verdict: CreditVerdict
  readonly unproven: boolean
  /** Minor units of the workspace's currency; a claim as it is made: since it is not counted, no cap lowers it. */
  readonly worth?: number
}

/** A deal's credit as lists and sums need it, amounts in the workspace's currency. */
export interface CreditLine {
  readonly dealId: string
  readonly name: string
  readonly stage: DealStage
  readonly closeOn?: CalendarDate
  readonly amount?: Money
  /** The deal in the workspace's currency; undefined without an amount or a rate. */
  readonly worth?: number
  /** How `worth` divides; the four add up to it. */
  readonly totals?: NonNullable<Capped['totals']>
  readonly parts: readonly LinePart[]
  readonly lockOn: CalendarDate
  readonly lockedOn?: CalendarDate
  /** What leads from other rows to this deal. */
  readonly customerId?: string
  readonly registrationId?: string
  readonly leadId?: string
}

export interface LineTools {
  readonly policy: ChannelPolicy
  readonly rates: RateBook
  readonly today: CalendarDate
  readonly dayAt: DayAt
}

/** Works a deal's credit out for lists; converted at the rate of the day it closed, of today while it is open. */
export function creditLine(
  deal: Deal,
  sources: CreditSources,
  attribution: Attribution | undefined,
  { policy, rates, today, dayAt }: LineTools,
): CreditLine {
  const live = creditDeal({ deal, sources, policy, today, dayAt })
  const credit = standingCredit(deal, live, attribution)
  const worth = deal.amount && convertBy(rates, deal.amount, conversionDay(deal, today))?.minor
  const capped = capCredits(worth, credit.parts)
  const { id, name, stage, closeOn, amount, customerId, registrationId, leadId } = deal
  return {
    dealId: id,
    name,
    stage,
    ...(closeOn !== undefined && { closeOn }),
    ...(amount && { amount }),
    ...(worth !== undefined && { worth }),
    ...(capped.totals && { totals: capped.totals }),
    parts: credit.parts.map(({ partnerId, role, shareBp, verdict, unproven }, at) => {
      const part =
        verdict === 'claimed' && worth !== undefined ? shareOfAmount(worth, shareBp) : capped.parts[at]?.minor
      return {
        partnerId,
        shareBp,
        verdict,
        unproven,
        ...(role !== undefined && { role }),
        ...(part !== undefined && { worth: part }),
      }
    }),
    lockOn: credit.lockOn,
    ...(credit.lockedOn !== undefined && { lockedOn: credit.lockedOn }),
    ...(customerId !== undefined && { customerId }),
    ...(registrationId !== undefined && { registrationId }),
    ...(leadId !== undefined && { leadId }),
  }
}

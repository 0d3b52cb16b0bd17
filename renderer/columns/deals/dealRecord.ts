import { conversionDay } from '@shared/domain/deal/clock.ts'
import { DEAL_STAGES, type Deal } from '@shared/domain/deal/schema.ts'
import { convertBy, type RateBook } from '@shared/domain/scorecard/rateBook.ts'
import { type CalendarDate, toEpochDay } from '@shared/lib/calendarDate.ts'

/** No day: before every day, and no calendar date stands for it. */
export const NO_DAY = -2_147_483_648

/** A deal as its columns keep it. Days count from 1970; NaN is "not known". */
export interface DealRecord {
  readonly id: string
  readonly name: string
  /** Its place in DEAL_STAGES. */
  readonly stage: number
  readonly minor: number
  readonly currency: string
  /** Minor units of the workspace's currency; NaN without an amount or a rate. */
  readonly converted: number
  readonly closeOn: number
  readonly openedOn: number
  /** ms since 1970 */
  readonly updated: number
  readonly owner: string
  readonly customerId: string
  readonly partnerIds: readonly string[]
}

export function recordOf(deal: Deal, rates: RateBook, today: CalendarDate): DealRecord {
  const converted = deal.amount && convertBy(rates, deal.amount, conversionDay(deal, today))
  return {
    id: deal.id,
    name: deal.name,
    stage: DEAL_STAGES.indexOf(deal.stage),
    minor: deal.amount?.minor ?? Number.NaN,
    currency: deal.amount?.currency ?? '',
    converted: converted?.minor ?? Number.NaN,
    closeOn: dayOf(deal.closeOn),
    openedOn: dayOf(deal.openedOn),
    updated: Date.parse(deal.updatedAt),
    owner: deal.owner ?? '',
    customerId: deal.customerId ?? '',
    partnerIds: [...new Set(deal.partners.map(part => part.partnerId))],
  }
}

const dayOf = (date: CalendarDate | undefined): number => (date === undefined ? NO_DAY : toEpochDay(date))

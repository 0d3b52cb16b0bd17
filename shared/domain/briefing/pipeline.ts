import { addMinor } from '../../lib/money.ts'
import { type Deal, isOpen, type PartnerRole } from '../deal/schema.ts'
import { convertBy } from '../scorecard/rateBook.ts'
import type { BriefingSources } from './sources.ts'

export interface PipelineDeal {
  readonly deal: Deal
  /** Minor units of the plan's currency; undefined without an amount or a rate. */
  readonly minor: number | undefined
  readonly roles: readonly PartnerRole[]
  readonly isLate: boolean
}

export interface OpenPipeline {
  readonly deals: number
  /** Whole amounts, not the partner's share. */
  readonly total: number
  /** Deals without an amount or a rate: counted, in no sum. */
  readonly leftOut: number
  readonly late: number
  /** The largest first. */
  readonly top: readonly PipelineDeal[]
}

/** The open deals the partner takes part in, amounts converted as of today; `most` of them by name. */
export function openPipeline(
  { deals, partner, rates, today }: Pick<BriefingSources, 'deals' | 'partner' | 'rates' | 'today'>,
  most = 10,
): OpenPipeline {
  const open = deals
    .filter(({ stage }) => isOpen(stage))
    .map(
      (deal): PipelineDeal => ({
        deal,
        minor: deal.amount && convertBy(rates, deal.amount, today)?.minor,
        roles: [
          ...new Set(
            deal.partners.filter(({ partnerId }) => partnerId === partner.id).map(({ role }) => role),
          ),
        ],
        isLate: deal.closeOn !== undefined && deal.closeOn < today,
      }),
    )
    .sort((a, b) => (b.minor ?? -1) - (a.minor ?? -1) || (a.deal.id < b.deal.id ? -1 : 1))
  return {
    deals: open.length,
    total: open.reduce((sum, { minor }) => addMinor(sum, minor ?? 0), 0),
    leftOut: open.filter(({ minor }) => minor === undefined).length,
    late: open.filter(({ isLate }) => isLate).length,
    top: open.slice(0, most),
  }
}

import type { CalendarDate } from '../../lib/calendarDate.ts'
import { addMinor } from '../../lib/money.ts'
import { type Quarter, quarterOf, quartersEndingAt } from '../../lib/period.ts'
import type { CreditLine, LinePart } from './line.ts'

/** Won deals of one quarter by who is credited; minor units of the workspace's currency, adding up to `total`. */
export interface CreditQuarter {
  readonly quarter: Quarter
  readonly sourced: number
  readonly influenced: number
  /** Named as sourced with nothing to show for it: not counted. */
  readonly claimed: number
  readonly direct: number
  readonly total: number
  readonly deals: number
  /** Won deals without an amount or an exchange rate: in no sum. */
  readonly unknown: number
}

const emptyQuarter = (quarter: Quarter): CreditQuarter => ({
  quarter,
  sourced: 0,
  influenced: 0,
  claimed: 0,
  direct: 0,
  total: 0,
  deals: 0,
  unknown: 0,
})

/** Won deals by the quarter they closed in, the newest quarter last. Deals won without a day are left out. */
export function creditQuarters(lines: Iterable<CreditLine>, last: Quarter, count: number): CreditQuarter[] {
  const quarters = new Map(quartersEndingAt(last, count).map(each => [each as string, emptyQuarter(each)]))
  for (const { stage, closeOn, totals, worth } of lines) {
    if (stage !== 'won' || closeOn === undefined) continue
    const key = quarterOf(closeOn)
    const sum = quarters.get(key)
    if (!sum) continue
    quarters.set(
      key,
      totals && worth !== undefined
        ? {
            ...sum,
            sourced: addMinor(sum.sourced, totals.sourced),
            influenced: addMinor(sum.influenced, totals.influenced),
            claimed: addMinor(sum.claimed, totals.claimed),
            direct: addMinor(sum.direct, totals.rest),
            total: addMinor(sum.total, worth),
            deals: sum.deals + 1,
          }
        : { ...sum, deals: sum.deals + 1, unknown: sum.unknown + 1 },
    )
  }
  return [...quarters.values()]
}

/**
 * Channel share, percent: partner-sourced revenue ÷ total revenue × 100. Undefined without revenue. Source: field
 * guide 3.
 */
export const channelShare = ({
  sourced,
  total,
}: Pick<CreditQuarter, 'sourced' | 'total'>): number | undefined =>
  total > 0 ? (sourced / total) * 100 : undefined

/** Deals a partner is named on as sourced with nothing to show for it: open ones, and those won since a day. */
export const lacksEvidence = (line: CreditLine, since: CalendarDate): boolean =>
  line.stage !== 'lost' &&
  (line.stage !== 'won' || (line.closeOn ?? '') >= since) &&
  line.parts.some(({ unproven }) => unproven)

/** Deals that several partners hold a share of. */
export const isShared = ({ parts }: CreditLine): boolean =>
  parts.filter(({ role, shareBp }) => role !== undefined && shareBp > 0).length > 1

/** What one partner is credited with over won deals closed in a span, minor units; deals by its verdict. */
export interface PartnerCreditSums {
  readonly sourced: number
  readonly influenced: number
  readonly claimed: number
  readonly deals: Readonly<Record<'sourced' | 'influenced' | 'claimed', number>>
  readonly unknown: number
}

/** Sums of one partner over the won deals closed from one day to another, both counted. */
export function partnerSums(
  lines: Iterable<CreditLine>,
  partnerId: string,
  from: CalendarDate,
  to: CalendarDate,
): PartnerCreditSums {
  const sums = { sourced: 0, influenced: 0, claimed: 0 }
  const deals = { sourced: 0, influenced: 0, claimed: 0 }
  let unknown = 0
  for (const { stage, closeOn, parts } of lines) {
    if (stage !== 'won' || closeOn === undefined || closeOn < from || closeOn > to) continue
    const part = parts.find(each => each.partnerId === partnerId)
    if (!part || part.verdict === 'none') continue
    deals[part.verdict] += 1
    if (part.worth === undefined) unknown += 1
    else sums[part.verdict] = addMinor(sums[part.verdict], part.worth)
  }
  return { ...sums, deals, unknown }
}

/** The part of a deal that is worth looking into first: the largest claim nothing shows. */
export const largestClaim = ({ parts }: CreditLine): LinePart | undefined =>
  parts.filter(({ unproven }) => unproven).sort((a, b) => (b.worth ?? -1) - (a.worth ?? -1))[0]

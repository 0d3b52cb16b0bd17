import type { Instant } from '../../lib/calendarDate.ts'
import { median } from '../../lib/median.ts'
import type { Ledger } from './fairShare.ts'
import type { Lead } from './schema.ts'

/** What a partner got in a window against its weight. */
export interface FairnessRow {
  readonly partnerId: string
  /** Offers it would have got by its share of the weight, each time it could have been offered a lead. */
  readonly due: number
  /** Offers it got, those by hand too; without those whose weights are not known. */
  readonly got: number
  readonly accepted: number
  readonly declined: number
  readonly lapsed: number
  readonly waiting: number
  /** Accepted ÷ answered or lapsed; absent where nothing was answered yet. */
  readonly acceptRate?: number
  /** Median of the hours (of the clock) to its answer; lapsed offers have none. */
  readonly hoursToAnswer?: number
}

type Offered = Pick<Lead, 'offers'>

/**
 * What partners got against their weight, over offers made in [from, to). An offer whose weights are not known is
 * in the answers, not in the comparison: it would be something got that nobody was owed. Greatest difference first.
 */
export function fairnessOf(leads: Iterable<Offered>, from: Instant, to: Instant): readonly FairnessRow[] {
  const rows = new Map<string, Counting>()
  const row = (id: string): Counting => {
    const known = rows.get(id)
    if (known) return known
    const made = { due: 0, got: 0, accepted: 0, declined: 0, lapsed: 0, waiting: 0, hours: [] }
    rows.set(id, made)
    return made
  }
  for (const { offers } of leads)
    for (const { partnerId, offeredAt, answer, answeredAt, shares } of offers) {
      if (offeredAt < from || offeredAt >= to) continue
      for (const share of shares ?? []) row(share.partnerId).due += share.bp / 10_000
      const counting = row(partnerId)
      if (shares) counting.got += 1
      if (answer === undefined) counting.waiting += 1
      else if (answer !== 'reassigned') counting[answer] += 1
      if ((answer === 'accepted' || answer === 'declined') && answeredAt !== undefined)
        counting.hours.push((Date.parse(answeredAt) - Date.parse(offeredAt)) / 3_600_000)
    }
  return [...rows].map(([partnerId, counting]) => finished(partnerId, counting)).sort(byDifference)
}

interface Counting {
  due: number
  got: number
  accepted: number
  declined: number
  lapsed: number
  waiting: number
  readonly hours: number[]
}

function finished(partnerId: string, { hours, ...counts }: Counting): FairnessRow {
  const answered = counts.accepted + counts.declined + counts.lapsed
  const hoursToAnswer = median(hours)
  return {
    partnerId,
    ...counts,
    ...(answered > 0 && { acceptRate: counts.accepted / answered }),
    ...(hoursToAnswer !== undefined && { hoursToAnswer }),
  }
}

const byDifference = (a: FairnessRow, b: FairnessRow): number =>
  Math.abs(b.got - b.due) - Math.abs(a.got - a.due) || (a.partnerId < b.partnerId ? -1 : 1)

/** The accounts fair sharing begins with: offers since `from`. */
export const ledgerOf = (leads: Iterable<Offered>, from: Instant, to: Instant): Ledger =>
  new Map(fairnessOf(leads, from, to).map(({ partnerId, due, got }) => [partnerId, { due, got }]))

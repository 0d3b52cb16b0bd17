import type { Motion } from '@shared/domain/deal/schema.ts'
import { type MixQuarter, mixQuarters } from '@shared/domain/mix/mix.ts'
import { later } from '@shared/domain/scorecard/window.ts'
import { addMinor } from '@shared/lib/money.ts'
import { type Quarter, quarterOf } from '@shared/lib/period.ts'
import { today } from '../../data/today.ts'
import { type Item, type MixBasis, mixBook } from './mixBook.ts'

export interface MixSummary {
  readonly currency: string
  readonly basis: MixBasis
  /** The newest quarter with anything sold; the running one in an empty book. */
  readonly last: Quarter
  readonly quarters: readonly MixQuarter[]
  /** How many items either basis has in all. */
  readonly counts: Readonly<Record<MixBasis, number>>
}

/** One partner's sales of a quarter whose motion nobody said. */
export interface Unsaid {
  readonly partnerId: string
  readonly minor: number
  readonly items: number
  readonly usual: Motion | undefined
}

const QUARTERS = 8

/** The mix of eight quarters up to the newest one with sales. Without a basis: revenue, where there is any. */
export async function mixSummary(wanted?: MixBasis): Promise<MixSummary> {
  const { items, currency } = await mixBook()
  const basis = wanted ?? (items.revenue.size > 0 ? 'revenue' : 'deals')
  const running = quarterOf(today())
  let newest = ''
  for (const { date } of items[basis].values()) newest = later(newest, date)
  const last = newest === '' || quarterOf(newest) > running ? running : quarterOf(newest)
  return {
    currency,
    basis,
    last,
    quarters: mixQuarters(items[basis].values(), last, QUARTERS),
    counts: { revenue: items.revenue.size, deals: items.deals.size },
  }
}

/** Sales of a quarter without a motion, by partner, the largest first. */
export async function unsaidMotions(basis: MixBasis, quarter: Quarter): Promise<Unsaid[]> {
  const byPartner = new Map<string, Unsaid>()
  for (const { partnerId, worth, usual } of await unsaidItems(basis, quarter)) {
    if (partnerId === undefined) continue
    const held = byPartner.get(partnerId)
    byPartner.set(partnerId, {
      partnerId,
      usual,
      minor: addMinor(held?.minor ?? 0, worth ?? 0),
      items: (held?.items ?? 0) + 1,
    })
  }
  return [...byPartner.values()].sort((a, b) => b.minor - a.minor || (a.partnerId < b.partnerId ? -1 : 1))
}

/** Ids of one partner's rows of a quarter that say no motion, for saying it of all at once. */
export async function unsaidIds(basis: MixBasis, quarter: Quarter, partnerId: string): Promise<string[]> {
  const items = await unsaidItems(basis, quarter)
  return items.filter(item => item.partnerId === partnerId).map(({ id }) => id)
}

const unsaidItems = async (basis: MixBasis, quarter: Quarter): Promise<Item[]> =>
  [...(await mixBook()).items[basis].values()].filter(
    ({ motion, partnerId, date }) =>
      motion === undefined && partnerId !== undefined && quarterOf(date) === quarter,
  )

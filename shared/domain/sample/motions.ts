import { yearOf } from '../../lib/calendarDate.ts'
import { type Random, randomOf } from '../../lib/random.ts'
import { type Deal, MOTIONS, type Motion } from '../deal/schema.ts'
import { usualMotion } from '../mix/suggest.ts'
import type { RevenueEntry } from '../revenue/schema.ts'
import type { SamplePlan } from './options.ts'
import type { PartnerStory } from './partners.ts'

/** One in so many says nothing, as in any book that grew. */
const SILENT = 0.22

type Usual = ReadonlyMap<string, Motion>

/**
 * Says how most of the book was sold: mostly as is usual for the partner's type, more and more together. Laid over
 * the rows from a stream of its own, so that all else of them stays as it was.
 */
export function withMotions(
  plan: SamplePlan,
  stories: readonly PartnerStory[],
  rows: { readonly revenue: readonly RevenueEntry[]; readonly deals: readonly Deal[] },
): { revenue: RevenueEntry[]; deals: Deal[] } {
  const random = randomOf(plan.seed, 'motions')
  const usual: Usual = new Map(
    stories.map(({ row }): [string, Motion] => [row.id, usualMotion(row.types) ?? 'resale']),
  )
  const now = yearOf(plan.today)
  const said = (partnerId: string | undefined, day: string | undefined): { motion?: Motion } => {
    const motion = motionOf(random, usual.get(partnerId ?? ''), now - yearOf(day ?? plan.today))
    return motion && partnerId !== undefined ? { motion } : {}
  }
  return {
    deals: rows.deals.map(deal => ({ ...deal, ...said(deal.partners[0]?.partnerId, deal.openedOn) })),
    revenue: rows.revenue.map(line => ({ ...line, ...said(line.partnerId, line.date) })),
  }
}

function motionOf(random: Random, usual: Motion | undefined, yearsAgo: number): Motion | undefined {
  const [silent, together, other] = [random.next(), random.next(), random.next()]
  const any = random.pick(MOTIONS)
  if (silent < SILENT || usual === undefined) return undefined
  if (together < 0.3 - 0.07 * Math.min(yearsAgo, 4)) return 'coSell'
  return other < 0.12 ? any : usual
}

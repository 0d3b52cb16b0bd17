import type { Random } from '../../lib/random.ts'
import type { DealSpans } from './dealDates.ts'
import type { PartnerStory } from './partners.ts'

/** How many deals of each kind a partner has. */
export interface DealMix {
  readonly won: Readonly<Record<ClosedSpan, number>>
  readonly lost: Readonly<Record<ClosedSpan, number>>
  /** Open, to close in the running quarter. */
  readonly due: number
  readonly overdue: number
  readonly later: number
}

export const CLOSED_SPANS = ['before', 'year', 'since'] as const
export type ClosedSpan = (typeof CLOSED_SPANS)[number]

const OPEN_PART = 0.42

/** Divides a partner's quota so that its win rate shows in the scored year, however few deals there are. */
export function dealMix(
  { shape, form }: PartnerStory,
  quota: number,
  spans: DealSpans,
  random: Random,
): DealMix {
  const open = shape === 'dormant' ? 0 : Math.round(quota * OPEN_PART)
  const closed = quota - open
  const since = spans.since ? Math.floor(closed * 0.12 + random.next()) : 0
  const before = Math.min(closed - since, Math.floor(closed * 0.14 + random.next()))
  const perSpan = { before, year: closed - since - before, since }
  const won = {
    before: Math.round(before * (form.winRate + 0.1)),
    year: wonOf(perSpan.year, form.winRate, random),
    since: random.chance(form.winRate) ? since : 0,
  }
  const lost = { before: before - won.before, year: perSpan.year - won.year, since: since - won.since }
  const overdue = Math.min(open, Math.floor(open * 0.12 + random.next()))
  const later = Math.min(open - overdue, Math.floor(open * 0.2 + random.next()))
  return { won, lost, due: open - overdue - later, overdue, later }
}

/** About the win rate, never none and never more than half: a few deals would make it jump. */
function wonOf(closed: number, winRate: number, random: Random): number {
  const about = Math.floor(closed * winRate + 0.2 + 0.6 * random.next())
  return Math.min(Math.ceil(closed / 2), Math.max(1, about))
}

import type { CalendarDate } from '../../lib/calendarDate.ts'
import { addMinor } from '../../lib/money.ts'
import type { Quarter } from '../../lib/period.ts'
import { type ForecastCategory, isOpen } from '../deal/schema.ts'
import { forecastQuarter } from './forecastQuarter.ts'
import type { DealStanding } from './schema.ts'

/** Why a pipeline is not what it was, in the order it is told. */
export const PIPELINE_MOVES = [
  'new',
  'pulledIn',
  'up',
  'down',
  'category',
  'won',
  'lost',
  'pushedOut',
  'removed',
] as const
export type PipelineMove = (typeof PIPELINE_MOVES)[number]

/** Which part of the pipeline is looked at. */
export interface PipelineScope {
  readonly quarter: Quarter
  readonly categories: ReadonlySet<ForecastCategory>
}

/** Deals as they stood on a day. */
export interface PipelineDay {
  readonly on: CalendarDate
  readonly deals: ReadonlyMap<string, DealStanding>
}

export interface MovedDeal {
  readonly id: string
  readonly minor: number
}

export interface PipelineChanges {
  /** Minor units; start and every move add up to the end, exactly. */
  readonly start: number
  readonly end: number
  readonly moves: Readonly<
    Record<PipelineMove, { readonly minor: number; readonly deals: readonly MovedDeal[] }>
  >
}

/**
 * What changed between two days in the open pipeline of a quarter. A deal is told once, by what changed most:
 * whether it is there and open, its quarter, its category, then its amount. One without an amount counts as
 * nothing; a reopened one as new. Throws MoneyError past 2^53.
 */
export function pipelineChanges(from: PipelineDay, to: PipelineDay, scope: PipelineScope): PipelineChanges {
  const moves = Object.fromEntries(
    PIPELINE_MOVES.map(move => [move, { minor: 0, deals: [] as MovedDeal[] }]),
  ) as Record<PipelineMove, { minor: number; deals: MovedDeal[] }>
  let [start, end] = [0, 0]
  const tell = (id: string, before: DealStanding | undefined, after: DealStanding | undefined): void => {
    const [was, is] = [worth(before, from.on, scope), worth(after, to.on, scope)]
    start = addMinor(start, was ?? 0)
    end = addMinor(end, is ?? 0)
    const move = moveOf(before, after, was !== undefined, is !== undefined, to.on, from.on, scope)
    const minor = (is ?? 0) - (was ?? 0)
    if (move === undefined || (minor === 0 && (move === 'up' || move === 'down'))) return
    moves[move].minor = addMinor(moves[move].minor, minor)
    moves[move].deals.push({ id, minor })
  }
  for (const [id, before] of from.deals) tell(id, before, to.deals.get(id))
  for (const [id, after] of to.deals) if (!from.deals.has(id)) tell(id, undefined, after)
  return { start, end, moves }
}

/** undefined: it is not part of what is looked at. */
function worth(deal: DealStanding | undefined, on: CalendarDate, scope: PipelineScope): number | undefined {
  if (!deal || !isOpen(deal.stage) || !scope.categories.has(deal.category)) return undefined
  return forecastQuarter(deal, on) === scope.quarter ? (deal.minor ?? 0) : undefined
}

function moveOf(
  before: DealStanding | undefined,
  after: DealStanding | undefined,
  was: boolean,
  is: boolean,
  today: CalendarDate,
  then: CalendarDate,
  { quarter }: PipelineScope,
): PipelineMove | undefined {
  if (was && is) return (after?.minor ?? 0) > (before?.minor ?? 0) ? 'up' : 'down'
  if (is) {
    if (!before || !isOpen(before.stage)) return 'new'
    return forecastQuarter(before, then) === quarter ? 'category' : 'pulledIn'
  }
  if (!was) return undefined
  if (!after) return 'removed'
  if (after.stage === 'won' || after.stage === 'lost') return after.stage
  return forecastQuarter(after, today) === quarter ? 'category' : 'pushedOut'
}

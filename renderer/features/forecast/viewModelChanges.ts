import { PIPELINE_MOVES, type PipelineMove } from '@shared/domain/forecast/waterfall.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import type { ForecastChanges, ForecastPast } from '../../columns/forecast/forecast.ts'
import type { WaterfallStep } from '../../ui/charts/waterfallBars.ts'
import { formatShortDay } from '../../ui/format/dates.ts'

type Told = Extract<ForecastChanges, { kind: 'told' }>

const MOVE_LABELS: Readonly<Record<PipelineMove, string>> = {
  new: 'new',
  pulledIn: 'pulled in',
  up: 'up',
  down: 'down',
  category: 'category',
  won: 'won',
  lost: 'lost',
  pushedOut: 'pushed out',
  removed: 'deleted',
}

export const MOVE_DEFINITIONS: Readonly<Record<PipelineMove, string>> = {
  new: 'Added since, or open again.',
  pulledIn: 'Their close date moved into the quarter, or passed and left them in it.',
  up: 'Their amount grew, or its exchange rate did.',
  down: 'Their amount shrank, or its exchange rate did.',
  category: 'Their forecast category came in or went out.',
  won: 'Won: no longer open pipeline.',
  lost: 'Lost.',
  pushedOut: 'Their close date moved out of the quarter.',
  removed: 'Deleted.',
}

const TONES: Readonly<Record<PipelineMove, WaterfallStep['tone']>> = {
  new: 'add',
  pulledIn: 'add',
  up: 'grow',
  down: 'out',
  category: 'plain',
  won: 'good',
  lost: 'bad',
  pushedOut: 'out',
  removed: 'plain',
}

/** The bars of what happened; moves that did not are left out. */
export function changeSteps(told: Told): readonly WaterfallStep[] {
  return [
    { id: 'start', label: formatShortDay(told.since), value: told.start, total: true, tone: 'start' },
    ...PIPELINE_MOVES.filter(move => told.moves[move].count > 0).map(
      (move): WaterfallStep => ({
        id: move,
        label: MOVE_LABELS[move],
        value: told.moves[move].minor,
        tone: TONES[move],
      }),
    ),
    { id: 'end', label: 'today', value: told.end, total: true, tone: 'end' },
  ]
}

export const isMove = (id: string | undefined): id is PipelineMove => PIPELINE_MOVES.some(move => move === id)

/** The move that moved most, to begin with. */
export const largestMove = (told: Told): PipelineMove | undefined =>
  PIPELINE_MOVES.filter(move => told.moves[move].count > 0).toSorted(
    (a, b) => Math.abs(told.moves[b].minor) - Math.abs(told.moves[a].minor),
  )[0]

/** The newest snapshot of a week before this one: what "last week" means. */
export const lastWeek = (
  snapshots: ForecastPast['snapshots'],
  thisWeek: string,
): ForecastPast['snapshots'][number] | undefined =>
  snapshots.find(({ week }) => week < thisWeek) ?? snapshots[0]

/** `Week 47`, with its year where it is another one. */
export const weekInWords = (week: string, today: CalendarDate): string =>
  `Week ${Number(week.slice(6))}${week.slice(0, 4) === today.slice(0, 4) ? '' : ` of ${week.slice(0, 4)}`}`

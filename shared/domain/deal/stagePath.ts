import { type CalendarDate, daysBetween } from '../../lib/calendarDate.ts'
import type { CommandContext } from '../command.ts'
import { type DealFields, type DealStage, isOpen, type StagePoint } from './schema.ts'

/** Stages a path keeps; of a longer one the oldest are given up. */
const MOST = 200

/** The day a command's change happens on: the user's own where the store says it, else that of UTC. */
export const dayOf = ({ now, day }: Pick<CommandContext, 'now' | 'day'>): CalendarDate =>
  day ?? now.slice(0, 10)

type Staged = Pick<DealFields, 'stage' | 'closeOn' | 'stagePath'>

/**
 * The path of a deal after a change. A deal without one (imported, older) begins it with the stage it was in,
 * since when is not known: nothing is guessed. A closed stage is entered on the closing day.
 */
export function followStage(
  before: Staged | undefined,
  after: Staged,
  today: CalendarDate,
): readonly StagePoint[] | undefined {
  const { stage, closeOn } = after
  const point: StagePoint = { stage, on: isOpen(stage) ? today : (closeOn ?? today) }
  if (!before) return [point]
  if (before.stage !== stage) return [...(before.stagePath ?? [{ stage: before.stage }]), point].slice(-MOST)
  const last = before.stagePath?.at(-1)
  if (isOpen(stage) || before.closeOn === closeOn || last?.stage !== stage) return before.stagePath
  return [...(before.stagePath ?? []).slice(0, -1), point]
}

/** Since when a deal is in its stage; undefined where its path does not tell. */
export function stageSince({ stage, stagePath }: Staged): CalendarDate | undefined {
  const last = stagePath?.at(-1)
  return last?.stage === stage ? last.on : undefined
}

/** Whole days an open deal is in its stage; undefined without a path, and for closed ones. */
export function stageAge(deal: Staged, today: CalendarDate): number | undefined {
  const since = stageSince(deal)
  return since === undefined || !isOpen(deal.stage) ? undefined : Math.max(0, daysBetween(since, today))
}

export interface StageStay {
  readonly stage: DealStage
  /** The day it came into it; undefined where it is not known. */
  readonly on: CalendarDate | undefined
  /** Whole days; undefined where one of its ends is not known. */
  readonly days: number | undefined
  /** It is in it still. */
  readonly running: boolean
}

/** Each stay in an open stage, oldest first; the same stage again after moving back. */
export function stageStays({ stagePath = [] }: Staged, today: CalendarDate): readonly StageStay[] {
  return stagePath.flatMap(({ stage, on }, i) => {
    if (!isOpen(stage)) return []
    const next = stagePath[i + 1]
    const until = next ? next.on : today
    const days = on === undefined || until === undefined ? undefined : Math.max(0, daysBetween(on, until))
    return [{ stage, on, days, running: next === undefined }]
  })
}

import { median } from '../../lib/median.ts'
import { DEAL_STAGES, type DealStage, isOpen } from '../deal/schema.ts'

/** What a deal tells about the stages it was in. */
export interface StageWay {
  readonly stage: DealStage
  /** Open stages it was in, each once. */
  readonly passed: Iterable<DealStage>
  /** Stays that are over, in whole days. */
  readonly stays: Iterable<{ readonly stage: DealStage; readonly days: number }>
}

export interface StageHistory {
  /** Deals won or lost that were in the stage, and those of them won. */
  readonly closed: number
  readonly won: number
  /** Median of the stays in it that are over, days; undefined without any. */
  readonly medianDays: number | undefined
}

export type StageHistories = Readonly<Record<DealStage, StageHistory>>

/** What the own deals say about each stage. Only paths count: a deal without one says nothing. */
export function stageHistory(ways: Iterable<StageWay>): StageHistories {
  const tallies = new Map(DEAL_STAGES.map(stage => [stage, { closed: 0, won: 0, days: [] as number[] }]))
  for (const { stage, passed, stays } of ways) {
    if (!isOpen(stage))
      for (const each of passed) {
        const tally = tallies.get(each)
        if (!tally) continue
        tally.closed += 1
        if (stage === 'won') tally.won += 1
      }
    for (const stay of stays) tallies.get(stay.stage)?.days.push(stay.days)
  }
  return Object.fromEntries(
    [...tallies].map(([stage, { closed, won, days }]) => [stage, { closed, won, medianDays: median(days) }]),
  ) as StageHistories
}

export interface StageProbability {
  /** 0 to 100, own ones in tenths. */
  readonly percent: number
  /** `own`: from the stage's own history; `set`: as the settings say, the history being too short. */
  readonly source: 'own' | 'set'
  readonly closed: number
  readonly won: number
}

export type StageProbabilities = Readonly<Record<DealStage, StageProbability>>

/**
 * The probability of closing per stage: won over closed deals that were in it, once there are `floor` of them,
 * else the set one (field guide 3, weighted pipeline: prefer own history, say "insufficient" under a floor).
 */
export function stageProbabilities(
  histories: StageHistories,
  set: Readonly<Record<DealStage, number>>,
  floor: number,
): StageProbabilities {
  const of = (stage: DealStage): StageProbability => {
    const { closed, won } = histories[stage]
    const own = isOpen(stage) && closed > 0 && closed >= floor
    return {
      percent: own ? Math.round((won * 1000) / closed) / 10 : set[stage],
      source: own ? 'own' : 'set',
      closed,
      won,
    }
  }
  return Object.fromEntries(DEAL_STAGES.map(stage => [stage, of(stage)])) as StageProbabilities
}

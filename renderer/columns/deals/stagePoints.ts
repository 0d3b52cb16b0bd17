import { DEAL_STAGES, type DealStage, type StagePoint } from '@shared/domain/deal/schema.ts'
import { toEpochDay } from '@shared/lib/calendarDate.ts'

/** Its place in DEAL_STAGES: won and lost are the last two. */
export const FIRST_CLOSED = DEAL_STAGES.indexOf('won')

/** Added to a day, so that every day there is fits above zero; what stays below it has no day. */
const FIRST = 1_000_000
const STAGES = 8

/** A point of a deal's path as one number. */
export const packPoint = ({ stage, on }: StagePoint): number =>
  DEAL_STAGES.indexOf(stage) + (on === undefined ? 0 : STAGES * (toEpochDay(on) + FIRST))

/** The place of its stage in DEAL_STAGES. */
export const placeOfPoint = (point: number): number => point % STAGES

export const stageOfPoint = (point: number): DealStage => DEAL_STAGES[point % STAGES] ?? 'lost'

/** Days since 1970; NaN where it is not known. */
export const dayOfPoint = (point: number): number =>
  point < STAGES ? Number.NaN : Math.floor(point / STAGES) - FIRST

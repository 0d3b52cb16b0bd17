import { DEAL_STAGES, type DealStage } from '@shared/domain/deal/schema.ts'
import type { DealColumns } from './dealColumns.ts'
import type { DealSum, DealsAbout } from './query.ts'
import { FIRST_CLOSED } from './stagePoints.ts'
import { sumOf, Tallies } from './tallies.ts'

const OPEN = DEAL_STAGES.map((_, at) => at).slice(0, FIRST_CLOSED)

export interface StageSums {
  /** Of the open ones together. */
  readonly open: DealSum
  readonly byStage: Readonly<Record<DealStage, DealSum>>
}

/** Deals added up per stage: one pass over the columns. */
export function tallyStages(
  columns: DealColumns,
  rows: Uint32Array,
  probability: DealsAbout['probability'],
): Tallies {
  const tallies = new Tallies(columns, probability, DEAL_STAGES.length)
  tallies.add(rows, new Uint32Array(columns.figures.stage))
  return tallies
}

/** What they come to per stage, and the open ones together. */
export const stageSums = ({ figures }: Tallies): StageSums => ({
  open: sumOf(figures, OPEN),
  byStage: Object.fromEntries(DEAL_STAGES.map((each, at) => [each, sumOf(figures, [at])])) as Record<
    DealStage,
    DealSum
  >,
})

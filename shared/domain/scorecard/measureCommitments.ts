import { decidedCount, keptTally } from '../commitment/keptRate.ts'
import type { Side } from '../fields/side.ts'
import type { FactsView } from './factsView.ts'
import { known, type Measured, missing } from './measured.ts'
import { ratio } from './ratio.ts'
import { type Window, yearUpTo } from './window.ts'

/** Kept ÷ (kept + late + broken + overdue) of one side, percent, of what was decided in twelve months. */
const keptRateOf =
  (side: Side, whose: string) =>
  (view: FactsView, { end }: Window): Measured => {
    const { commitments } = view.facts
    if (!commitments) return missing('commitments are not among the facts')
    const tally = keptTally(commitments, side, yearUpTo(end))
    const decided = decidedCount(tally)
    return decided === 0
      ? missing(`no promise of ${whose} was decided in the twelve months`)
      : known(ratio(tally.kept * 100, decided))
  }

export const keptRateTheirs = keptRateOf('theirs', 'the partner')
export const keptRateOurs = keptRateOf('ours', 'ours')

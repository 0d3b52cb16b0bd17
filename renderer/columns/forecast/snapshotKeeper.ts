import { isOpen } from '@shared/domain/deal/schema.ts'
import { snapshotIdOf, takeSnapshot } from '@shared/domain/forecast/commands.ts'
import { packDeals, unpackDeals } from '@shared/domain/forecast/packedSnapshot.ts'
import type { DealStanding } from '@shared/domain/forecast/schema.ts'
import type { StageProbabilities } from '@shared/domain/forecast/stageHistory.ts'
import { commit } from '../../data/commit.ts'
import { getRow, idsOf } from '../../data/rows.ts'
import { onNewDay } from '../../data/today.ts'
import { afterCatchUp, dealsNow } from '../deals/dealKeeper.ts'
import { standings } from './forecastFacts.ts'
import { probabilitiesOf } from './forecastOf.ts'

let keeping = false

/** Keeps one snapshot of the pipeline a week: now where this week has none, and on the first day of each to come. */
export function keepSnapshots(): void {
  if (keeping) return
  keeping = true
  afterCatchUp(takeIfMissing)
  onNewDay(() => afterCatchUp(takeIfMissing))
}

async function takeIfMissing(): Promise<void> {
  const deals = dealsNow()
  if (!deals) return
  const { columns, about } = deals
  const takenOn = about.today
  const ids = (await idsOf('pipelineSnapshots')).toSorted()
  if (ids.includes(snapshotIdOf(takenOn))) return
  const earlier = await openThen(ids.filter(id => id < snapshotIdOf(takenOn)).at(-1))
  const kept: DealStanding[] = []
  for (const deal of standings(columns, about))
    if (isOpen(deal.stage) || earlier.has(deal.id)) kept.push(deal)
  // A book without a pipeline has nothing to look back on.
  if (!kept.some(({ stage }) => isOpen(stage))) return
  const answer = await commit(
    takeSnapshot,
    {
      takenOn,
      currency: about.currency,
      probability: percentOf(probabilitiesOf(columns, about).used),
      deals: packDeals(kept),
    },
    { quiet: true },
  )
  if (!answer.ok) throw new Error(answer.error.message)
}

/** Deals that were open in the snapshot before: where they are closed now, this one tells how. */
async function openThen(id: string | undefined): Promise<ReadonlySet<string>> {
  const before = id === undefined ? undefined : await getRow('pipelineSnapshots', id)
  const open = before ? unpackDeals(before.deals).filter(({ stage }) => isOpen(stage)) : []
  return new Set(open.map(deal => deal.id))
}

const percentOf = (used: StageProbabilities) => ({
  prospecting: used.prospecting.percent,
  qualified: used.qualified.percent,
  proposal: used.proposal.percent,
  negotiation: used.negotiation.percent,
  won: used.won.percent,
  lost: used.lost.percent,
})

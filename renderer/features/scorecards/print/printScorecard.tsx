import { textToHash } from '@shared/domain/scorecard/hash.ts'
import { quarterName } from '@shared/lib/period.ts'
import { sha256 } from '../../../data/contentHash.ts'
import { getRow } from '../../../data/rows.ts'
import type { Paper } from '../../../ui/document/paper.ts'
import { ScorecardDocument } from '../document/ScorecardDocument.tsx'

/** Loads an issued scorecard for printing and checks that its figures are still those it was issued with. */
export async function printScorecard({
  params,
  paper,
}: {
  readonly params: Readonly<Record<string, string>>
  readonly paper: Paper
}) {
  const { scorecardId = '' } = params
  const scorecard = await getRow('scorecards', scorecardId)
  if (!scorecard) throw new Error('This scorecard is no longer in the store. It may have been undone.')
  const hashHolds = (await sha256(textToHash(scorecard))) === scorecard.hash
  const locale = scorecard.locale ?? navigator.language
  return {
    title: `Scorecard of ${scorecard.facts.partner.name}, ${quarterName(scorecard.period)}`,
    render: (onLaidOut: () => void) => (
      <ScorecardDocument
        scorecard={scorecard}
        hashHolds={hashHolds}
        paper={paper}
        locale={locale}
        onLaidOut={onLaidOut}
      />
    ),
  }
}

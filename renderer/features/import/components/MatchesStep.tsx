import type { DryRun, MatchDecision } from '@shared/domain/import/engine.ts'
import type { ImportKind } from '@shared/domain/import/preset.ts'
import type { Draft, OnMatch } from '../viewModelState.ts'
import { counted } from '../viewModelWords.ts'
import css from './matches.module.css'
import { QuestionDeck } from './QuestionDeck.tsx'
import { SureMatches } from './SureMatches.tsx'

interface MatchesStepProps {
  readonly dryRun: DryRun
  readonly kind: ImportKind
  readonly draft: Draft
  onMatch(choice: OnMatch): void
  onDecide(line: number, decision: MatchDecision): void
}

/** Rows that meet records of the book: the sure ones together, the similar ones one by one. */
export function MatchesStep({ dryRun, kind, draft, onMatch, onDecide }: MatchesStepProps) {
  const asked = new Set(dryRun.questions.map(question => question.line))
  const { linked, merged, skipped } = dryRun.counts
  const decided = [...asked].filter(line => {
    const kindOf = (draft.decisions[line] ?? dryRun.questions.find(one => one.line === line)?.decision)?.kind
    return kindOf !== undefined && kindOf !== 'create'
  }).length
  const sure = Math.max(0, linked + merged + skipped - decided)
  return (
    <div className={css.matches}>
      {sure > 0 ? (
        <SureMatches rows={sure} choice={draft.onMatch} onChoose={onMatch} />
      ) : (
        <p className={css.quiet}>No row has the key or the exact name of a record in the book.</p>
      )}
      {dryRun.questions.length > 0 ? (
        <QuestionDeck dryRun={dryRun} kind={kind} decisions={draft.decisions} onDecide={onDecide} />
      ) : (
        <p className={css.quiet}>
          {counted(0, 'similar name').replace('0', 'No')}: there is nothing to decide one by one.
        </p>
      )}
    </div>
  )
}

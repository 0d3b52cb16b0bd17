import type { DryRun, MatchDecision } from '@shared/domain/import/engine.ts'
import type { ImportKind } from '@shared/domain/import/preset.ts'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Button } from '../../../ui/button/Button.tsx'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { decisionOf, nextOpen, withDecisions } from '../viewModelMatches.ts'
import { count } from '../viewModelWords.ts'
import css from './matches.module.css'
import { QuestionCard } from './QuestionCard.tsx'

interface QuestionDeckProps {
  readonly dryRun: DryRun
  readonly kind: ImportKind
  readonly decisions: Readonly<Record<number, MatchDecision>>
  onDecide(line: number, decision: MatchDecision): void
}

/** Similar names, one question at a time: 1 link, 2 merge, 3 create, 4 skip; arrows go back and forth. */
export function QuestionDeck({ dryRun, kind, decisions, onDecide }: QuestionDeckProps) {
  const { questions, answered, of } = withDecisions(dryRun.questions, decisions)
  const [at, setAt] = useState(() => nextOpen(questions, decisions, -1) ?? 0)
  const [picked, setPicked] = useState(0)
  const question = questions[Math.min(at, questions.length - 1)]
  const candidate = question?.candidates[picked] ?? question?.candidates[0]
  const move = (to: number) => {
    setAt(Math.max(0, Math.min(to, questions.length - 1)))
    setPicked(0)
  }
  const answer = (decision: MatchDecision | undefined) => {
    if (!question || !decision) return
    onDecide(question.line, decision)
    move(nextOpen(questions, { ...decisions, [question.line]: decision }, at) ?? at)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'ArrowLeft') move(at - 1)
    else if (event.key === 'ArrowRight') move(at + 1)
    else if (/^[1-4]$/.test(event.key)) answer(decisionOf(event.key, candidate?.id ?? ''))
    else return
    event.preventDefault()
  }
  const rest = () => {
    for (const open of questions)
      if (decisions[open.line] === undefined) onDecide(open.line, { kind: 'create' })
  }
  if (!question || !candidate) return null
  return (
    <section className={css.deck} aria-label="Similar names">
      <div className={css.deckHead}>
        <h4>Is this the same one?</h4>
        <span className={css.quiet} aria-live="polite">
          question {count(Math.min(at, of - 1) + 1)} of {count(of)}, {count(answered)} answered
        </span>
        <span className={css.deckMoves}>
          {answered < of && (
            <Button size="small" variant="quiet" onClick={rest}>
              Create all that are open
            </Button>
          )}
          <IconButton label="Question before" kbd="←" disabled={at === 0} onClick={() => move(at - 1)}>
            <ChevronLeft aria-hidden />
          </IconButton>
          <IconButton label="Next question" kbd="→" disabled={at >= of - 1} onClick={() => move(at + 1)}>
            <ChevronRight aria-hidden />
          </IconButton>
        </span>
      </div>
      <QuestionCard
        question={question}
        row={dryRun.preview.find(row => row.line === question.line)}
        kind={kind}
        candidate={candidate}
        answered={decisions[question.line] !== undefined}
        onCandidate={setPicked}
        onAnswer={key => answer(decisionOf(key, candidate.id))}
        onKeyDown={onKeyDown}
      />
    </section>
  )
}

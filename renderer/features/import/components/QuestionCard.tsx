// biome-ignore-all lint/a11y/noNoninteractiveTabindex: the card takes the keys 1 to 4
// biome-ignore-all lint/a11y/useSemanticElements: a card to compare in, not a form

import type { MatchQuestion, PreviewRow, RowMatch } from '@shared/domain/import/engine.ts'
import type { ImportKind } from '@shared/domain/import/preset.ts'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Kbd } from '../../../ui/kbd/Kbd.tsx'
import { useCandidate } from '../useCandidate.ts'
import { comparisonOf } from '../viewModelCompare.ts'
import { ANSWERS, type AnswerKey, keyOfDecision } from '../viewModelMatches.ts'
import { MATCHED_BY } from '../viewModelWords.ts'
import css from './matches.module.css'

interface QuestionCardProps {
  readonly question: MatchQuestion
  readonly row: PreviewRow | undefined
  readonly kind: ImportKind
  readonly candidate: RowMatch
  readonly answered: boolean
  onCandidate(at: number): void
  onAnswer(key: AnswerKey): void
  onKeyDown(event: KeyboardEvent): void
}

/** One row beside the record it may be, field by field, and the four answers. */
export function QuestionCard(props: QuestionCardProps) {
  const { question, row, kind, candidate, answered, onCandidate, onAnswer, onKeyDown } = props
  const record = useCandidate(kind, candidate.id)
  const card = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question takes the keys
  useEffect(() => card.current?.focus(), [question.line])
  const chosen = answered ? keyOfDecision(question.decision) : undefined
  return (
    <div
      ref={card}
      className={css.card}
      role="group"
      aria-label={`${question.name} or ${candidate.name}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <table className={css.compare}>
        <thead>
          <tr>
            <td />
            <th scope="col">Row {question.line} of the file</th>
            <th scope="col">
              In the book
              <span className={css.quiet}>
                {' '}
                {MATCHED_BY[candidate.by]}, {Math.round(candidate.score * 100)}% alike
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {comparisonOf(kind, question, row, candidate, record).map(line => (
            <tr key={line.label} data-same={line.same || undefined}>
              <th scope="row">{line.label}</th>
              <td dir="auto">{line.file || '–'}</td>
              <td dir="auto">{line.book || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {question.candidates.length > 1 && (
        <div className={css.others}>
          <span className={css.quiet}>Compare with</span>
          {question.candidates.map((other, i) => (
            <button
              key={other.id}
              type="button"
              aria-pressed={other.id === candidate.id}
              className={css.other}
              dir="auto"
              onClick={() => onCandidate(i)}
            >
              {other.name}
            </button>
          ))}
        </div>
      )}
      <div className={css.answers}>
        {ANSWERS.map(({ key, label, means }) => (
          <button
            key={key}
            type="button"
            className={css.answer}
            aria-pressed={chosen === key}
            onClick={() => onAnswer(key)}
          >
            <span className={css.answerHead}>
              <Kbd keys={key} /> <b>{label}</b>
            </span>
            <span className={css.quiet}>{means}</span>
          </button>
        ))}
      </div>
    </div>
  )
}

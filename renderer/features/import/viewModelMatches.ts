import type { MatchDecision, MatchQuestion } from '@shared/domain/import/engine.ts'

/** Where a person stands among the questions about similar names. */
export interface MatchesView {
  readonly questions: readonly MatchQuestion[]
  readonly answered: number
  readonly of: number
}

/** The questions with what was decided in this sitting over what the engine took as default. */
export function withDecisions(
  questions: readonly MatchQuestion[],
  decisions: Readonly<Record<number, MatchDecision>>,
): MatchesView {
  const merged = questions.map(question => ({
    ...question,
    decision: decisions[question.line] ?? question.decision,
  }))
  const answered = questions.filter(question => decisions[question.line] !== undefined).length
  return { questions: merged, answered, of: questions.length }
}

export type AnswerKey = '1' | '2' | '3' | '4'

export const ANSWERS: readonly {
  readonly key: AnswerKey
  readonly label: string
  readonly means: string
}[] = [
  { key: '1', label: 'Link', means: 'It is this one; change nothing in it' },
  { key: '2', label: 'Merge', means: 'It is this one; fill its empty fields' },
  { key: '3', label: 'Create', means: 'It is another one; make a new record' },
  { key: '4', label: 'Skip', means: 'Leave this row out' },
]

/** What a key decides about a candidate; undefined for any other key. */
export function decisionOf(key: string, candidateId: string): MatchDecision | undefined {
  if (key === '1') return { kind: 'link', id: candidateId }
  if (key === '2') return { kind: 'merge', id: candidateId }
  if (key === '3') return { kind: 'create' }
  if (key === '4') return { kind: 'skip' }
  return undefined
}

export const keyOfDecision = (decision: MatchDecision): AnswerKey =>
  ({ link: '1', merge: '2', create: '3', skip: '4' })[decision.kind] as AnswerKey

/** The next question nobody has answered, going round once; undefined when all are answered. */
export function nextOpen(
  questions: readonly MatchQuestion[],
  decisions: Readonly<Record<number, MatchDecision>>,
  from: number,
): number | undefined {
  for (let step = 1; step <= questions.length; step++) {
    const at = (from + step) % questions.length
    const question = questions[at]
    if (question && decisions[question.line] === undefined) return at
  }
  return undefined
}

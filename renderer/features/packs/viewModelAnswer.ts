import { count } from '@shared/domain/fields/words.ts'
import type { PackAnswer, Proposal } from '@shared/domain/pack/schema.ts'
import { PROPOSAL_WORDS, sectionInWords } from '@shared/domain/pack/words.ts'

export interface ProposalLine {
  readonly id: string
  readonly kind: string
  /** The section, expectation, action or goal in words. */
  readonly about: string
  /** What would change, line by line. */
  readonly says: readonly string[]
  readonly state: Proposal['state']
  readonly reason: string | undefined
}

interface AnswerWords {
  /** Names of what proposals are about, by id; a record that is gone has none. */
  readonly names: ReadonlyMap<string, string>
  date(day: string): string
  quarter(quarter: string): string
  /** The actual of a goal in its unit. */
  figure(goalId: string, actual: number): string
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export function proposalLine(proposal: Proposal, words: AnswerWords): ProposalLine {
  const { id, kind, about, text, done, dueOn, quarter, actual, state, reason } = proposal
  const name = words.names.get(about)
  return {
    id,
    kind: capital(PROPOSAL_WORDS[kind]),
    about: kind === 'comment' ? sectionInWords(about) : (name ?? 'not there any more'),
    says: [
      ...(kind === 'acknowledgement' ? ['They know this and take it on.'] : []),
      ...(done ? ['Done'] : []),
      ...(dueOn !== undefined ? [`New day: ${words.date(dueOn)}`] : []),
      ...(quarter !== undefined && actual !== undefined
        ? [`Actual of ${words.quarter(quarter)}: ${words.figure(about, actual)}`]
        : []),
      ...(text !== undefined ? [text] : []),
    ],
    state,
    reason,
  }
}

/** `3 of 5 to decide` */
export function answerState({ proposals }: Pick<PackAnswer, 'proposals'>): string {
  const open = proposals.filter(({ state }) => state === 'open').length
  return open === 0
    ? `${count(proposals.length, 'proposal')} decided, none waits`
    : `${open} of ${count(proposals.length, 'proposal')} to decide`
}

/** The proposal to look at after one was decided: the next open one, else the first open, else where it was. */
export function nextOpen(proposals: readonly Pick<Proposal, 'state'>[], at: number): number {
  const after = proposals.findIndex(({ state }, i) => i > at && state === 'open')
  if (after >= 0) return after
  const first = proposals.findIndex(({ state }, i) => i !== at && state === 'open')
  return first >= 0 ? first : at
}

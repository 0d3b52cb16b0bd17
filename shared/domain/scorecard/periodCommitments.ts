import type { CalendarDate } from '../../lib/calendarDate.ts'
import { type CommitmentState, commitmentState, decidedOn } from '../commitment/state.ts'
import type { Side } from '../fields/side.ts'
import type { CommitmentFact } from './gatherCommitments.ts'
import type { ScorecardFacts } from './schema.ts'
import type { Window } from './window.ts'

/** A promise that was decided in the period, with how it stood at the period's end. */
export interface PeriodCommitment {
  readonly fact: CommitmentFact
  readonly state: CommitmentState
  readonly decidedOn: CalendarDate
}

/** What a side promised and what was decided in the period, in the order of the days. */
export const periodCommitments = (
  { commitments = [] }: ScorecardFacts,
  side: Side,
  { span, end }: Window,
): readonly PeriodCommitment[] =>
  commitments
    .flatMap(fact => {
      const decided = fact.side === side ? decidedOn(fact, end) : undefined
      return decided !== undefined && decided >= span.from
        ? [{ fact, state: commitmentState(fact, end), decidedOn: decided }]
        : []
    })
    .sort((a, b) => (a.decidedOn < b.decidedOn ? -1 : a.decidedOn > b.decidedOn ? 1 : 0))

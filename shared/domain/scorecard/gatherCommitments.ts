import type { CalendarDate, Instant } from '../../lib/calendarDate.ts'
import { canonicalJson } from '../../lib/canonicalJson.ts'
import { type CommitmentFacts, commitmentFacts } from '../commitment/facts.ts'
import { decidedOn, dueDayOn } from '../commitment/state.ts'
import type { Task } from '../task/schema.ts'
import type { ScorecardFacts } from './schema.ts'
import { compareTexts } from './tally.ts'

export type CommitmentFact = NonNullable<ScorecardFacts['commitments']>[number]

/** Promises decided since `from`, and those that were once and were given another day; as known on `asOf`. */
export function gatherCommitments(
  tasks: readonly Task[],
  dayAt: (at: Instant) => CalendarDate,
  { from, asOf }: { readonly from: CalendarDate; readonly asOf: CalendarDate },
): CommitmentFact[] {
  return tasks
    .flatMap(task => {
      const facts = commitmentFacts(task, dayAt)
      const known = facts && knownOn(facts, asOf)
      if (!known) return []
      const decided = decidedOn(known, asOf)
      return (decided !== undefined && decided >= from) || known.moves.length > 0
        ? [{ ...known, moves: [...known.moves], title: task.title }]
        : []
    })
    .map(fact => ({ fact, text: canonicalJson(fact) }))
    .sort((a, b) => compareTexts(a.text, b.text))
    .map(({ fact }) => fact)
}

/** Without what happened after a day. */
function knownOn(facts: CommitmentFacts, day: CalendarDate): CommitmentFacts {
  const { side, doneOn, brokenOn, moves } = facts
  const dueOn = dueDayOn(facts, day)
  return {
    side,
    ...(dueOn !== undefined && { dueOn }),
    ...(doneOn !== undefined && doneOn <= day && { doneOn }),
    ...(brokenOn !== undefined && brokenOn <= day && { brokenOn }),
    moves: moves.filter(({ on }) => on <= day),
  }
}

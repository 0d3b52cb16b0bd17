import type { CalendarDate, Instant } from '../../lib/calendarDate.ts'
import type { Side } from '../fields/side.ts'
import type { Task } from '../task/schema.ts'

/** What tells how a commitment stands: a task that is a promise, in days alone. */
export interface CommitmentFacts {
  readonly side: Side
  /** The last agreed due day. */
  readonly dueOn?: CalendarDate | undefined
  readonly doneOn?: CalendarDate | undefined
  readonly brokenOn?: CalendarDate | undefined
  /** Each renegotiation, oldest first: the day it was due before, and the day that was moved. */
  readonly moves: readonly { readonly dueOn?: CalendarDate | undefined; readonly on: CalendarDate }[]
}

/** Undefined of a task that nobody promised. */
export function commitmentFacts(
  { promise, dueOn, doneAt, brokenOn, renegotiated = [] }: Task,
  dayOf: (at: Instant) => CalendarDate,
): CommitmentFacts | undefined {
  if (promise === undefined) return undefined
  return {
    side: promise,
    ...(dueOn !== undefined && { dueOn }),
    ...(doneAt !== undefined && { doneOn: dayOf(doneAt) }),
    ...(brokenOn !== undefined && { brokenOn }),
    moves: renegotiated.map(move => ({
      ...(move.dueOn !== undefined && { dueOn: move.dueOn }),
      on: dayOf(move.at),
    })),
  }
}

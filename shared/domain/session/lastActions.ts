import type { CalendarDate, Instant } from '../../lib/calendarDate.ts'
import type { Task } from '../task/schema.ts'
import type { Session } from './schema.ts'

export const ACTION_OUTCOMES = ['late', 'open', 'broken', 'keptLate', 'kept'] as const
/** late: open past its day; keptLate: done after it; broken: given up. */
export type ActionOutcome = (typeof ACTION_OUTCOMES)[number]

type Dates = Pick<Task, 'dueOn' | 'doneAt' | 'brokenOn'>

/** How an action stands on a day; one without a day is never late. */
export function outcomeOf(
  { dueOn, doneAt, brokenOn }: Dates,
  today: CalendarDate,
  dayOf: (at: Instant) => CalendarDate,
): ActionOutcome {
  if (doneAt !== undefined) return dueOn !== undefined && dayOf(doneAt) > dueOn ? 'keptLate' : 'kept'
  if (brokenOn !== undefined) return 'broken'
  return dueOn !== undefined && dueOn < today ? 'late' : 'open'
}

export interface LastAction {
  readonly task: Task
  readonly outcome: ActionOutcome
}

interface Past {
  readonly session: Pick<Session, 'id' | 'planId' | 'on'>
  /** Tasks of the partner. */
  readonly tasks: readonly Task[]
  /** Other sessions of the partner. */
  readonly sessions: readonly Pick<Session, 'id' | 'on'>[]
  readonly today: CalendarDate
  dayOf(at: Instant): CalendarDate
}

/**
 * What a session opens with: actions of its plan and of earlier sessions, as long as they are open or were settled
 * since the session before this one. What hurts first: late, open, broken, then kept.
 */
export function lastActions({ session, tasks, sessions, today, dayOf }: Past): readonly LastAction[] {
  const before = sessions.filter(({ id, on }) => id !== session.id && on < session.on)
  const earlier = new Set<string>(before.map(({ id }) => id))
  const since =
    before
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? ''
  return tasks
    .filter(({ sessionId, planId }) =>
      sessionId === undefined
        ? planId !== undefined && planId === session.planId
        : sessionId !== session.id && earlier.has(sessionId),
    )
    .filter(({ doneAt, brokenOn }) => (doneAt ? dayOf(doneAt) : (brokenOn ?? since)) >= since)
    .map(task => ({ task, outcome: outcomeOf(task, today, dayOf) }))
    .sort(
      (a, b) =>
        ACTION_OUTCOMES.indexOf(a.outcome) - ACTION_OUTCOMES.indexOf(b.outcome) ||
        (a.task.dueOn ?? '9').localeCompare(b.task.dueOn ?? '9'),
    )
}

import type { CalendarDate, Instant } from '../../lib/calendarDate.ts'
import { commitmentFacts } from '../commitment/facts.ts'
import { type CommitmentState, commitmentState } from '../commitment/state.ts'
import type { Task } from '../task/schema.ts'
import type { Session } from './schema.ts'

/** What hurts first. */
const ORDER: readonly CommitmentState[] = ['overdue', 'dueSoon', 'open', 'broken', 'late', 'kept']

/** How an action stands on a day, told as for a commitment; one nobody answers for yet is read the same way. */
export const standingOf = (
  task: Task,
  today: CalendarDate,
  dayOf: (at: Instant) => CalendarDate,
): CommitmentState => {
  const facts = commitmentFacts({ ...task, promise: task.promise ?? 'ours' }, dayOf)
  return facts ? commitmentState(facts, today) : 'open'
}

export interface LastAction {
  readonly task: Task
  readonly standing: CommitmentState
}

interface Past {
  readonly session: Pick<Session, 'id' | 'planId' | 'on' | 'kind'>
  /** Tasks of the partner. */
  readonly tasks: readonly Task[]
  /** Other sessions of the partner. */
  readonly sessions: readonly Pick<Session, 'id' | 'on' | 'clock'>[]
  readonly today: CalendarDate
  dayOf(at: Instant): CalendarDate
}

/**
 * What a session opens with: actions of its plan and of earlier sessions, as long as they are open or were settled
 * since the session before this one. What hurts first stands first.
 */
export function lastActions({ session, tasks, sessions, today, dayOf }: Past): readonly LastAction[] {
  // One that is only planned has settled nothing.
  const before = sessions.filter(one => one.id !== session.id && one.on < session.on && one.clock.length > 0)
  const earlier = new Set<string>(before.map(({ id }) => id))
  const since =
    before
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? ''
  // A JBP session writes its plan: what the plan asks for later is not of the past yet.
  const isPast = ({ dueOn = '9' }: Task) => session.kind === 'qbr' || dueOn < session.on
  return tasks
    .filter(task =>
      task.sessionId === undefined
        ? task.planId !== undefined && task.planId === session.planId && isPast(task)
        : task.sessionId !== session.id && earlier.has(task.sessionId),
    )
    .filter(({ doneAt, brokenOn }) => (doneAt ? dayOf(doneAt) : (brokenOn ?? since)) >= since)
    .map(task => ({ task, standing: standingOf(task, today, dayOf) }))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) ||
        (a.task.dueOn ?? '9').localeCompare(b.task.dueOn ?? '9'),
    )
}

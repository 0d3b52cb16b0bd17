import type { CommandContext } from '../command.ts'
import type { Task } from './schema.ts'

/** Within this time of its writing-down another day is a slip of the pen, not a new agreement. */
const SLIP_MS = 3_600_000

/** Says that nobody gave a reason: a day moved from Today, the timeline or a form. */
const MOVED_WITHOUT_REASON = 'Moved, no reason given'

/**
 * The day a promise was due is never lost: whichever way it is moved, it stays in `renegotiated` with when and why.
 * Answers `after` with that entry, or as it is where nothing agreed was moved.
 */
export function withRenegotiation(
  before: Task,
  after: Task,
  { now }: Pick<CommandContext, 'now'>,
  reason = MOVED_WITHOUT_REASON,
): Task {
  const { dueOn, createdAt } = before
  if (!before.promise || !after.promise || after.dueOn === dueOn) return after
  // Without a word a first day is no new agreement, and neither is a day put right at once.
  const isSlip = dueOn === undefined || Date.parse(now) - Date.parse(createdAt) < SLIP_MS
  if (reason === MOVED_WITHOUT_REASON && isSlip) return after
  const move = { ...(dueOn !== undefined && { dueOn }), at: now, reason }
  return { ...after, renegotiated: [...(before.renegotiated ?? []), move] }
}

import { addDays, type CalendarDate } from '../../lib/calendarDate.ts'
import type { CommitmentFacts } from './facts.ts'

const COMMITMENT_STATES = ['open', 'dueSoon', 'overdue', 'kept', 'late', 'broken'] as const
export type CommitmentState = (typeof COMMITMENT_STATES)[number]

export const COMMITMENT_STATE_LABELS: Readonly<Record<CommitmentState, string>> = {
  open: 'Open',
  dueSoon: 'Due soon',
  overdue: 'Overdue',
  kept: 'Kept',
  late: 'Done late',
  broken: 'Broken',
}

/** An open commitment is due soon from so many days before its due day on. */
export const SOON_DAYS = 7

/** The due day that was agreed as of a day: one that was moved later is seen as it stood. */
export const dueDayOn = ({ dueOn, moves }: CommitmentFacts, day: CalendarDate): CalendarDate | undefined => {
  const later = moves.find(({ on }) => on > day)
  return later ? later.dueOn : dueOn
}

const isBy = (on: CalendarDate | undefined, day: CalendarDate): on is CalendarDate =>
  on !== undefined && on <= day

/**
 * How a commitment stands on a day, as known on it. Kept: done on or before the due day agreed when it was done, or
 * without one. Late: done after. Broken wins over both. Overdue begins the day after the due day.
 */
export function commitmentState(facts: CommitmentFacts, day: CalendarDate): CommitmentState {
  const { doneOn, brokenOn } = facts
  if (isBy(brokenOn, day)) return 'broken'
  if (isBy(doneOn, day)) {
    const due = dueDayOn(facts, doneOn)
    return due === undefined || doneOn <= due ? 'kept' : 'late'
  }
  const due = dueDayOn(facts, day)
  if (due === undefined || due > addDays(day, SOON_DAYS)) return 'open'
  return due < day ? 'overdue' : 'dueSoon'
}

/** Neither done nor broken. */
export const isUnsettled = (state: CommitmentState): boolean =>
  state === 'open' || state === 'dueSoon' || state === 'overdue'

/**
 * The day it was decided whether it would be kept, as known on a day: done in time, given up, or the day after it
 * was due, whichever came first. Undefined while that is open.
 */
export function decidedOn(facts: CommitmentFacts, day: CalendarDate): CalendarDate | undefined {
  const { doneOn, brokenOn } = facts
  const due = dueDayOn(facts, isBy(doneOn, day) && !isBy(brokenOn, day) ? doneOn : day)
  const missedOn = due === undefined ? undefined : addDays(due, 1)
  const days = [doneOn, brokenOn, missedOn].filter(on => isBy(on, day))
  return days.sort()[0]
}

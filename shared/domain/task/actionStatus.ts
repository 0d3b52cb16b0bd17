import type { CalendarDate } from '../../lib/calendarDate.ts'
import { isOpenTask, type Task } from './schema.ts'

/** How far an action is said to be; broken is a promise given up or missed for good. */
export const ACTION_GOINGS = ['recommended', 'notStarted', 'inProgress', 'done', 'broken'] as const
export type ActionGoing = (typeof ACTION_GOINGS)[number]

/** How an action stands on a day: how far it is, or that it is open past its day. */
const ACTION_STATUSES = ['done', 'broken', 'late', 'inProgress', 'notStarted', 'recommended'] as const
export type ActionStatus = (typeof ACTION_STATUSES)[number]

/** The one set of words for it, on screens and in files. */
export const ACTION_STATUS_LABELS: Readonly<Record<ActionStatus, string>> = {
  done: 'Done',
  broken: 'Broken',
  late: 'Late',
  inProgress: 'In progress',
  notStarted: 'Not started',
  recommended: 'Recommended',
}

/** Broken wins over done, as in the ledger; what nobody said anything about is not started. */
export const actionGoing = ({
  doneAt,
  brokenOn,
  progress,
}: Pick<Task, 'doneAt' | 'brokenOn' | 'progress'>): ActionGoing =>
  brokenOn !== undefined ? 'broken' : doneAt !== undefined ? 'done' : (progress ?? 'notStarted')

/** Open, and due before the day; one that was given another day is judged by the day agreed last. */
export const isLateTask = (task: Pick<Task, 'doneAt' | 'brokenOn' | 'dueOn'>, day: CalendarDate): boolean =>
  isOpenTask(task) && task.dueOn !== undefined && task.dueOn < day

/** Done and broken are settled; what is past its day is late whatever was begun. */
export const actionStatus = (
  task: Pick<Task, 'doneAt' | 'brokenOn' | 'dueOn' | 'progress'>,
  day: CalendarDate,
): ActionStatus => (isLateTask(task, day) ? 'late' : actionGoing(task))

/** `in progress`, as it stands in the middle of a line. */
export const actionStatusInWords = (task: Task, day: CalendarDate): string =>
  ACTION_STATUS_LABELS[actionStatus(task, day)].toLowerCase()

import type { CalendarDate } from '../../lib/calendarDate.ts'
import type { Task } from '../task/schema.ts'

/** How an action stands on a day, as exports say it. */
export const ACTION_STATUSES = ['done', 'broken', 'late', 'inProgress', 'notStarted', 'recommended'] as const
export type ActionStatus = (typeof ACTION_STATUSES)[number]

export const ACTION_STATUS_LABELS: Readonly<Record<ActionStatus, string>> = {
  done: 'Done',
  broken: 'Broken',
  late: 'Late',
  inProgress: 'In progress',
  notStarted: 'Not started',
  recommended: 'Recommended',
}

/** Done and broken are settled; what is past its day is late whatever was begun. */
export function actionStatus(
  { doneAt, brokenOn, dueOn, progress }: Pick<Task, 'doneAt' | 'brokenOn' | 'dueOn' | 'progress'>,
  today: CalendarDate,
): ActionStatus {
  if (doneAt !== undefined) return 'done'
  if (brokenOn !== undefined) return 'broken'
  if (dueOn !== undefined && dueOn < today) return 'late'
  return progress ?? 'notStarted'
}

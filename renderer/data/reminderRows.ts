import type { Interaction } from '@shared/domain/interaction/schema.ts'
import { isOpenTask, type Task } from '@shared/domain/task/schema.ts'
import type { CalendarDate, Instant } from '@shared/lib/calendarDate.ts'
import { db } from './db.ts'

/** A stretch of time, as moments and as the days it touches. */
export interface Stretch {
  readonly from: Instant
  readonly to: Instant
  readonly fromDay: CalendarDate
  readonly toDay: CalendarDate
}

/** More of one kind at once is not told apart any more: all of them are on Today. */
const MOST = 1_000

/** What may come due within a stretch: open tasks by their moment or day, meetings by their start. Earliest first. */
export async function reminderRows({ from, to, fromDay, toDay }: Stretch): Promise<{
  readonly tasks: readonly Task[]
  readonly meetings: readonly Interaction[]
}> {
  const [moments, days, meetings] = await Promise.all([
    db.rows('tasks').where('remindAt').between(from, to, true, true).filter(isOpenTask).limit(MOST).toArray(),
    db
      .rows('tasks')
      .where('dueOn')
      .between(fromDay, toDay, true, true)
      .filter(task => isOpenTask(task) && task.remindAt === undefined && !task.silent)
      .limit(MOST)
      .toArray(),
    db
      .rows('interactions')
      .where('startAt')
      .between(from, to, true, true)
      .filter(({ kind }) => kind === 'meeting')
      .limit(MOST)
      .toArray(),
  ])
  return { tasks: [...moments, ...days], meetings }
}

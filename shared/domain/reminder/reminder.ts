import type { CalendarDate } from '../../lib/calendarDate.ts'
import type { Id } from '../../lib/ids.ts'
import { type LocalTime, minutesOf } from '../../lib/localTime.ts'
import type { Interaction } from '../interaction/schema.ts'
import { isOpenTask, type PromiseSide, type Task } from '../task/schema.ts'
import type { ReminderRules } from './rules.ts'

/** Something to be brought up at a moment. Moments are milliseconds since 1970. */
export interface Reminder {
  /** What it is about and what it is set on: another day or time makes it another reminder. */
  readonly key: string
  readonly kind: 'task' | 'meeting'
  readonly id: Id<'task'> | Id<'interaction'>
  readonly title: string
  readonly at: number
  /** When what it is about was last written: who wrote it after the moment knows. */
  readonly writtenAt: number
  /** From then on it is of no use. */
  readonly lapsesAt?: number
  /** Of a meeting. */
  readonly startsAt?: number
  readonly place?: string
  readonly dueOn?: CalendarDate
  readonly promise?: PromiseSide
  readonly partnerId?: Id<'partner'>
  readonly dealId?: Id<'deal'>
}

const MINUTE = 60_000
/** A meeting whose end is not known is worth a word for so long after its start. */
const MEETING_LENGTH = 30 * MINUTE

/**
 * When an open task is brought up: at its own moment, else on its day at the usual time. Undefined: never,
 * because it is done, has neither, or somebody said so.
 */
export function taskReminder(task: Task, rules: ReminderRules, local: LocalTime): Reminder | undefined {
  const { id, title, remindAt, dueOn, silent, promise, partnerId, dealId, updatedAt } = task
  if (!isOpenTask(task) || silent) return undefined
  if (remindAt === undefined && dueOn === undefined) return undefined
  const at = remindAt !== undefined ? Date.parse(remindAt) : local.msOf(dueOn ?? '', minutesOf(rules.dayTime))
  return {
    key: remindAt !== undefined ? `${id} at ${at}` : `${id} due ${dueOn}`,
    kind: 'task',
    id,
    title,
    at,
    writtenAt: Date.parse(updatedAt),
    ...(dueOn !== undefined && { dueOn }),
    ...(promise !== undefined && { promise }),
    ...(partnerId !== undefined && { partnerId }),
    ...(dealId !== undefined && { dealId }),
  }
}

/** When a meeting is brought up: some minutes before it starts, where a start is known. */
export function meetingReminder(row: Interaction, rules: ReminderRules): Reminder | undefined {
  const { id, kind, subject, startAt, endAt, place, partnerId, dealId, updatedAt } = row
  if (kind !== 'meeting' || startAt === undefined || rules.meetingMinutes === 0) return undefined
  const startsAt = Date.parse(startAt)
  return {
    key: `${id} from ${startsAt}`,
    kind: 'meeting',
    id,
    title: subject,
    at: startsAt - rules.meetingMinutes * MINUTE,
    writtenAt: Date.parse(updatedAt),
    lapsesAt: endAt === undefined ? startsAt + MEETING_LENGTH : Date.parse(endAt),
    startsAt,
    ...(place !== undefined && { place }),
    ...(partnerId !== undefined && { partnerId }),
    ...(dealId !== undefined && { dealId }),
  }
}

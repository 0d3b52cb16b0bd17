import type { Deal } from '@shared/domain/deal/schema.ts'
import { isOpen } from '@shared/domain/deal/schema.ts'
import type { Interaction } from '@shared/domain/interaction/schema.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import type { CalendarDate, Instant } from '@shared/lib/calendarDate.ts'
import { uidOf } from '../uid.ts'

/** One entry of a calendar file. */
export interface CalendarEntry {
  readonly uid: string
  readonly kind: 'event' | 'todo'
  readonly title: string
  readonly text?: string
  /** The day; for a to-do, the day it is due. */
  readonly on: CalendarDate
  readonly startAt?: Instant
  readonly endAt?: Instant
  readonly place?: string
  readonly doneAt?: Instant
  readonly changedAt?: Instant
  /** Names of people who take part. */
  readonly people?: readonly string[]
}

/** A record that came from a calendar keeps the UID it has there; a date of a series has none of its own. */
const calendarUid = ({ id, externalKey }: Pick<Task, 'id' | 'externalKey'> | Interaction): string =>
  externalKey === undefined || externalKey.includes('#') || externalKey.startsWith('no-uid-')
    ? uidOf(id)
    : externalKey

export function meetingEntry(row: Interaction, people: readonly string[] = []): CalendarEntry {
  const { subject, text, on, startAt, endAt, place, updatedAt } = row
  return {
    uid: calendarUid(row),
    kind: 'event',
    title: subject,
    on,
    changedAt: updatedAt,
    ...(text !== undefined && { text }),
    ...(startAt !== undefined && { startAt }),
    ...(startAt !== undefined && endAt !== undefined && { endAt }),
    ...(place !== undefined && { place }),
    ...(people.length > 0 && { people }),
  }
}

/** In a calendar a task stands far from its partner: it names them. */
const withPartner = (title: string, partner: string): string => `${title} (${partner})`

/** True for the title a task was written with: it is no new title when it comes back. */
export const isTitleOf = (task: Pick<Task, 'title'>, written: string): boolean =>
  written === task.title || (written.startsWith(`${task.title} (`) && written.endsWith(')'))

/** A task with a due date; as an all-day event for calendars that show no tasks. */
export function taskEntry(row: Task, as: CalendarEntry['kind'], partner?: string): CalendarEntry | undefined {
  const { title, notes, dueOn, doneAt, updatedAt } = row
  if (dueOn === undefined) return undefined
  return {
    uid: calendarUid(row),
    kind: as,
    title: partner === undefined ? title : withPartner(title, partner),
    on: dueOn,
    changedAt: updatedAt,
    ...(notes !== undefined && { text: notes }),
    ...(doneAt !== undefined && { doneAt }),
  }
}

/** The day an open deal should close. */
export function dealEntry({ id, name, stage, closeOn, updatedAt }: Deal): CalendarEntry | undefined {
  if (closeOn === undefined || !isOpen(stage)) return undefined
  return { uid: uidOf(id), kind: 'event', title: `Close: ${name}`, on: closeOn, changedAt: updatedAt }
}

/** A partner who is due to hear from us. */
export interface DueTouch {
  readonly id: string
  readonly name: string
  readonly touchDueOn: CalendarDate
}

export const touchEntry = ({ id, name, touchDueOn }: DueTouch): CalendarEntry => ({
  uid: uidOf(id),
  kind: 'event',
  title: `Be in touch with ${name}`,
  on: touchDueOn,
})

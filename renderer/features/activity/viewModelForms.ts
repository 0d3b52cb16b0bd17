import type {
  Direction,
  Interaction,
  InteractionFields,
  InteractionKind,
} from '@shared/domain/interaction/schema.ts'
import type { PromiseSide, Task, TaskFields } from '@shared/domain/task/schema.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import type { Id } from '@shared/lib/ids.ts'
import type { TimeOfDay } from '@shared/lib/localTime.ts'
import { dayOf } from '../../data/localTime.ts'
import { instantAt, localTimeOf } from './localDay.ts'
import type { Place } from './useTimeline.ts'
import { momentOf, type RemindInput } from './viewModelReminder.ts'

/** The fields of the dialog for a meeting, call, mail or note; times as they stand on the user's clock. */
export interface InteractionInput {
  kind: InteractionKind
  subject?: string | undefined
  on?: CalendarDate | undefined
  start?: string | undefined
  end?: string | undefined
  place?: string | undefined
  direction?: Direction | undefined
  contactIds: Id<'contact'>[]
  dealId?: Id<'deal'> | undefined
  text?: string | undefined
}

export function interactionInput(row: Interaction): InteractionInput {
  const { kind, subject, on, startAt, endAt, place, direction, contactIds, dealId, text } = row
  return {
    kind,
    subject,
    on,
    start: startAt && localTimeOf(startAt),
    end: endAt && localTimeOf(endAt),
    place,
    direction,
    contactIds,
    dealId,
    text,
  }
}

/** Only what the kind has: a note has no clock, a meeting no direction. */
export function interactionFields(input: InteractionInput, place: Place): InteractionFields {
  const { kind, subject = '', on = '', start, end, direction, contactIds, dealId, text } = input
  const spoken = kind === 'call' || kind === 'mail'
  const at = (time: string | undefined) => (time && on && kind !== 'note' ? instantAt(on, time) : undefined)
  return {
    kind,
    subject,
    on,
    text,
    startAt: at(start),
    endAt: kind === 'mail' ? undefined : at(end),
    place: kind === 'meeting' ? input.place : undefined,
    direction: spoken ? (direction ?? 'out') : undefined,
    contactIds,
    ...place,
    dealId,
  }
}

/** Fields of an interaction that the dialog has under another name. */
export const INPUT_OF: Readonly<Record<string, string>> = {
  startAt: 'start',
  endAt: 'end',
  partnerId: 'subject',
}

/** The fields of the dialog for a task or promise. */
export interface TaskInput extends RemindInput {
  title?: string | undefined
  promise?: PromiseSide | undefined
  contactId?: Id<'contact'> | undefined
  dealId?: Id<'deal'> | undefined
  notes?: string | undefined
}

export function taskInput(row: Task): TaskInput {
  const { title, dueOn, promise, remindAt, silent, contactId, dealId, notes } = row
  return {
    title,
    dueOn,
    promise,
    remind: silent ? 'never' : remindAt === undefined ? 'due' : 'moment',
    remindOn: remindAt && dayOf(remindAt),
    remindTime: remindAt && localTimeOf(remindAt),
    contactId,
    dealId,
    notes,
  }
}

/** `dayTime`: where a moment of its own has no time. */
export function taskFields(input: TaskInput, place: Place, dayTime: TimeOfDay): TaskFields {
  const { title = '', dueOn, promise, remind, contactId, dealId, notes } = input
  return {
    title,
    dueOn,
    promise,
    remindAt: momentOf(input, dayTime),
    silent: remind === 'never' ? true : undefined,
    contactId,
    notes,
    ...place,
    dealId,
  }
}

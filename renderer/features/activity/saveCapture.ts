import { logInteraction } from '@shared/domain/interaction/commands.ts'
import { logWithTask } from '@shared/domain/interaction/followUp.ts'
import { type Captured, interactionKindOf } from '@shared/domain/task/capture.ts'
import { createTask } from '@shared/domain/task/commands.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import type { DomainError, Result } from '@shared/lib/result.ts'
import { act } from '../../data/act.ts'
import { instantAt } from './localDay.ts'
import type { Place } from './useTimeline.ts'

/** Saves what was captured about a record; one change, even where a task follows. */
export function saveCapture(
  captured: Captured,
  place: Place,
  today: CalendarDate,
): Promise<Result<unknown, DomainError>> {
  const { title, body, direction, promise, dueOn, remindTime } = captured
  const task = {
    title,
    ...(body !== undefined && { notes: body }),
    ...(promise && { promise }),
    ...(dueOn !== undefined && { dueOn }),
    ...(dueOn !== undefined && remindTime !== undefined && { remindAt: instantAt(dueOn, remindTime) }),
    ...place,
  }
  const kind = interactionKindOf(captured)
  if (!kind) return act(createTask, task)
  const interaction = {
    kind,
    subject: title,
    ...(body !== undefined && { text: body }),
    ...(direction && { direction }),
    on: today,
    ...place,
  }
  if (dueOn === undefined) return act(logInteraction, interaction)
  const { notes: _, ...followUp } = task
  return act(logWithTask, { interaction, task: followUp })
}
